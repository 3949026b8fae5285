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
    private final Map<String, List<String>> tags = new HashMap<>();

    Summaries(Session session) {
        this.session = session;
    }

    List<DagSummary> read(Findings findings) {
        session.read(
                Query.TAGS,
                findings,
                row -> tags.computeIfAbsent(row.text("dag_id"), dag -> new ArrayList<>())
                        .add(row.text("name")));
        List<DagSummary> dags = new ArrayList<>();
        session.require(Query.DAGS, row -> dags.add(summary(row)));
        return dags;
    }

    private DagSummary summary(Row row) {
        String id = row.text("dag_id");
        return new DagSummary(
                id,
                row.optionalText("fileloc").orElse(""),
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
