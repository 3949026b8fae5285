package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.airflow.route.DagTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tasks. The API says nothing of inlets, outlets and template fields. */
final class TaskReader {

    private TaskReader() {}

    static Optional<DagTask> task(JsonNode row, Carried carried) {
        return Json.text(row, "task_id").map(id -> task(id, row, carried));
    }

    /**
     * Inlets and outlets that came another way.
     *
     * @param inlets by task
     * @param outlets by task
     * @param whole whether there are none but these
     */
    record Carried(Map<String, List<JsonNode>> inlets, Map<String, List<JsonNode>> outlets, boolean whole) {

        static final Carried NOTHING = new Carried(Map.of(), Map.of(), true);

        /** There may be some, and nothing says which. */
        static final Carried UNKNOWN = new Carried(Map.of(), Map.of(), false);
    }

    private static DagTask task(String id, JsonNode row, Carried carried) {
        return new DagTask(
                id,
                DagReader.displayName(row, "task_display_name", id),
                Json.text(row, "doc_md"),
                Json.text(row, "operator_name").or(() -> Json.text(row.path("class_ref"), "class_name")),
                Json.text(row, "owner"),
                Json.moment(row, "start_date"),
                Json.moment(row, "end_date"),
                Json.elements(row, "downstream_task_ids")
                        .map(JsonNode::asText)
                        .sorted()
                        .toList(),
                Json.flag(row, "is_mapped"),
                carried.inlets().getOrDefault(id, List.of()),
                carried.outlets().getOrDefault(id, List.of()),
                params(row.path("params")),
                Map.of());
    }

    /** A parameter is bare, or an object with its value beside description and schema. */
    private static Map<String, JsonNode> params(JsonNode params) {
        Map<String, JsonNode> values = new HashMap<>();
        params.properties().forEach(param -> values.put(param.getKey(), bare(param.getValue())));
        return values;
    }

    private static JsonNode bare(JsonNode param) {
        boolean dumped = param.isObject() && param.has("value") && (param.has("schema") || param.has("__class"));
        return dumped ? param.get("value") : param;
    }
}
