package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Owners: a list from 1.5 on, one reference before. */
final class OwnerShape {

    private OwnerShape() {}

    static JsonNode toOne(JsonNode owners) {
        return owners.path(0);
    }

    static JsonNode toList(JsonNode owner) {
        return JsonNodeFactory.instance.arrayNode().add(owner);
    }
}
