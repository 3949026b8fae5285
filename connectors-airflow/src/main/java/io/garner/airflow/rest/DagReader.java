package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagSummary;
import io.garner.airflow.route.DagTask;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** DAGs of both generations. */
final class DagReader {

    private DagReader() {}

    static String id(JsonNode row) {
        return Json.text(row, "dag_id").orElse("");
    }

    /** A row of the list, or the details, which hold all that the list does. */
    static DagSummary summary(JsonNode row) {
        boolean stale = row.has("is_stale")
                ? Json.flag(row, "is_stale")
                : !row.path("is_active").asBoolean(true);
        return new DagSummary(
                id(row),
                Json.text(row, "fileloc").orElse(""),
                Json.text(row, "bundle_name").orElse(""),
                Json.text(row, "relative_fileloc").orElse(""),
                Json.flag(row, "is_paused"),
                stale,
                Json.flag(row, "is_subdag"),
                Json.flag(row, "has_import_errors"),
                tags(row),
                Json.list(row, "owners", DagReader::owner));
    }

    /** Airflow gives them in no order. */
    private static List<String> tags(JsonNode row) {
        return Json.elements(row, "tags")
                .flatMap(tag -> Json.text(tag, "name").stream())
                .sorted()
                .toList();
    }

    /** Airflow splits a text at its commas and leaves the blanks behind them. */
    private static Optional<String> owner(JsonNode owner) {
        return Optional.of(owner.asText().strip()).filter(name -> !name.isEmpty());
    }

    /** @param whole whether all is known of what its tasks read and write */
    static Dag dag(DagSummary summary, JsonNode details, List<DagTask> tasks, boolean whole) {
        JsonNode atOnce = details.path("max_active_tasks");
        return new Dag(
                summary,
                displayName(details, "dag_display_name", summary.id()),
                Json.text(details, "description"),
                Json.text(details, "doc_md"),
                Optional.of(ScheduleText.of(details)),
                Json.moment(details, "start_date"),
                atOnce.canConvertToInt() ? OptionalInt.of(atOnce.asInt()) : OptionalInt.empty(),
                tasks,
                List.of(),
                whole);
    }

    /** Airflow fills it in with the identifier when there is none. */
    static Optional<String> displayName(JsonNode node, String name, String id) {
        return Json.text(node, name).filter(shown -> !shown.equals(id));
    }
}
