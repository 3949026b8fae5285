package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** When an entity was created, changed and read at its source: of two times a PUT keeps the newer. */
final class LifeCycle {

    private static final String MEMBER = "lifeCycle";

    private LifeCycle() {}

    /** Puts the stored events back that are missing in {@code now}, or newer than what is there. */
    static void merge(ObjectNode old, ObjectNode now) {
        if (old.path(MEMBER).isObject() && now.path(MEMBER).isObject()) {
            ObjectNode merged = now.path(MEMBER).deepCopy();
            old.path(MEMBER).properties().stream()
                    .filter(event -> timestamp(merged.path(event.getKey())) < timestamp(event.getValue()))
                    .forEach(event -> merged.set(event.getKey(), event.getValue()));
            now.set(MEMBER, merged);
        }
    }

    private static long timestamp(JsonNode event) {
        return event.path("timestamp").asLong(Long.MIN_VALUE);
    }
}
