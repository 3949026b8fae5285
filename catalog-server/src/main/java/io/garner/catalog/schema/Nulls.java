package io.garner.catalog.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Servers read an explicit null as an absent member, in a body and in what a patch made. No state. */
public final class Nulls {

    private Nulls() {}

    /** A deep copy without members that are null. */
    public static JsonNode removed(JsonNode node) {
        JsonNode copy = node.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isNull());
            object.forEach(Nulls::strip);
        } else if (node instanceof ArrayNode array) {
            array.forEach(Nulls::strip);
        }
    }
}
