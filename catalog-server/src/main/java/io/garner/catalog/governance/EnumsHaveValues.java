package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/** The definition of an enum property lists its values, each once. */
final class EnumsHaveValues {

    private EnumsHaveValues() {}

    static void check(String fieldType, ObjectNode property) {
        if (!fieldType.equals("enum")) {
            return;
        }
        if (Json.isBlank(property, "customPropertyConfig")) {
            throw Refusal.badRequest("Enum Custom Property Type must have EnumConfig.");
        }
        JsonNode values = property.path("customPropertyConfig").path("config").path("values");
        if (values.isEmpty()) {
            throw Refusal.badRequest("Enum Custom Property Type must have EnumConfig populated with values.");
        }
        if (values.valueStream().distinct().count() < values.size()) {
            throw Refusal.badRequest("Enum Custom Property values cannot have duplicates.");
        }
    }
}
