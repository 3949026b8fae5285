package io.garner.catalog.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Names;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.ServerVersion;

/** What a server adds to the tasks it is sent: their FQNs, behind the names as its class has them. */
final class Tasks {

    private Tasks() {}

    static void complete(ObjectNode pipeline, String fqn, ServerVersion version) {
        if (pipeline.has("tasks")) {
            ArrayNode tasks = Json.array();
            pipeline.path("tasks").forEach(task -> tasks.add(completed(task, fqn, version)));
            pipeline.set("tasks", tasks);
        }
    }

    private static ObjectNode completed(JsonNode task, String pipeline, ServerVersion version) {
        String name = Json.text(task, "name");
        ObjectNode completed = Json.object().put("name", name);
        if (task.has("displayName")) {
            completed.set("displayName", task.path("displayName"));
        }
        completed.put("fullyQualifiedName", Names.child(pipeline, name, version));
        task.properties().forEach(member -> {
            if (!completed.has(member.getKey())) {
                completed.set(member.getKey(), member.getValue());
            }
        });
        return completed;
    }
}
