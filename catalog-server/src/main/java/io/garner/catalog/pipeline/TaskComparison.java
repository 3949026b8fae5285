package io.garner.catalog.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Comparison;
import io.garner.catalog.entity.Names;
import io.garner.catalog.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tasks on an update. A task is the same one when its name is; noticed are tasks that come or go, descriptions and
 * tags. Another taskType, other downstreamTasks, SQL or dates alone are not: the old values stay.
 */
final class TaskComparison {

    private static final String FIELD = "tasks";

    private TaskComparison() {}

    static void run(Comparison comparison) {
        Map<String, ObjectNode> old = byName(comparison.before());
        Map<String, ObjectNode> now = byName(comparison.after());
        now.forEach((name, task) -> {
            ObjectNode stored = old.get(name);
            if (stored != null) {
                compare(comparison, stored, task);
            }
        });
        comparison.log().entries(FIELD, without(now, old), withTags(without(old, now)));
    }

    private static Map<String, ObjectNode> byName(ObjectNode pipeline) {
        Map<String, ObjectNode> tasks = new LinkedHashMap<>();
        pipeline.path(FIELD).forEach(task -> tasks.put(Json.text(task, "name"), (ObjectNode) task));
        return tasks;
    }

    private static void compare(Comparison comparison, ObjectNode old, ObjectNode now) {
        String field = FIELD + "."
                + Names.quoted(Json.text(now, "name"), comparison.catalog().version());
        comparison.description(field + ".description", old, now);
        comparison.tags(field + ".tags", old, now);
    }

    private static List<JsonNode> without(Map<String, ObjectNode> some, Map<String, ObjectNode> others) {
        return some.entrySet().stream()
                .filter(task -> !others.containsKey(task.getKey()))
                .map(task -> (JsonNode) task.getValue())
                .toList();
    }

    /** What goes is shown as it was read, with its list of tags. */
    private static List<JsonNode> withTags(List<JsonNode> tasks) {
        List<JsonNode> shown = new ArrayList<>();
        for (JsonNode task : tasks) {
            ObjectNode copy = task.deepCopy();
            if (!copy.has("tags")) {
                copy.putArray("tags");
            }
            shown.add(copy);
        }
        return shown;
    }
}
