package io.garner.catalog.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import java.util.HashSet;
import java.util.Set;

/**
 * No task name comes twice, as servers find tasks and their FQNs by it; names that differ in case are two names.
 *
 * <p>That all versions refuse a repeated name is not established, but none keeps two such tasks apart.
 */
final class TaskNamesAreUnique {

    private TaskNamesAreUnique() {}

    static void check(JsonNode tasks) {
        Set<String> seen = new HashSet<>();
        for (JsonNode task : tasks) {
            String name = Json.text(task, "name");
            if (!seen.add(name)) {
                throw Refusal.badRequest("Task name " + name + " is repeated");
            }
        }
    }
}
