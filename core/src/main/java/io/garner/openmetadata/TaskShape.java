package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Tasks of pipelines: they have owners as {@link OwnerShape} has them, from 1.4 on. */
final class TaskShape {

    private static final String ONE = "owner";
    private static final String MANY = "owners";

    private TaskShape() {}

    static JsonNode withoutOwners(JsonNode tasks) {
        return each(tasks, task -> task.remove(MANY));
    }

    static JsonNode withOneOwner(JsonNode tasks) {
        return each(tasks, task -> {
            JsonNode owners = task.remove(MANY);
            if (owners != null && !owners.isEmpty()) {
                task.set(ONE, OwnerShape.toOne(owners));
            }
        });
    }

    static JsonNode withOwners(JsonNode tasks) {
        return each(tasks, task -> {
            JsonNode owner = task.remove(ONE);
            if (owner != null && owner.isObject()) {
                task.set(MANY, OwnerShape.toList(owner));
            }
        });
    }

    private static JsonNode each(JsonNode tasks, Consumer<ObjectNode> change) {
        tasks.forEach(task -> change.accept((ObjectNode) task));
        return tasks;
    }
}
