package io.garner.airflow.database;

import io.garner.airflow.route.DagSummary;
import io.garner.jdbc.Row;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the list of DAGs and their tags. */
final class Summaries {

    private final Session session;
    private final boolean needsTags;
    private final Map<String, List<String>> tags = new HashMap<>();

    /** @param needsTags whether a filter asks for tags, so that without them there would be no telling what it takes */
    Summaries(Session session, boolean needsTags) {
        this.session = session;
        this.needsTags = needsTags;
    }

    List<DagSummary> read(Findings findings) {
        if (needsTags) {
            session.require(Query.TAGS, this::tag);
        } else {
            session.read(Query.TAGS, findings, this::tag);
        }
        List<DagSummary> dags = new ArrayList<>();
        session.require(Query.DAGS, row -> dags.add(summary(row)));
        return dags;
    }

    private void tag(Row row) {
        tags.computeIfAbsent(row.text("dag_id"), dag -> new ArrayList<>()).add(row.text("name"));
    }

    private DagSummary summary(Row row) {
        String id = row.text("dag_id");
        return new DagSummary(
                id,
                row.optionalText("fileloc").orElse(""),
                row.optionalText("bundle_name").orElse(""),
                row.optionalText("relative_fileloc").orElse(""),
                row.flag("is_paused"),
                row.flag("stale"),
                row.flag("sub_dag"),
                row.flag("import_errors"),
                tags.getOrDefault(id, List.of()),
                Stream.of(row.optionalText("owners").orElse("").split(","))
                        .map(String::strip)
                        .filter(owner -> !owner.isEmpty())
                        .toList());
    }
}
