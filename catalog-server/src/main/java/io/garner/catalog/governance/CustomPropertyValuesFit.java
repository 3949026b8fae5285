package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import java.util.List;

/** The value of a custom property keeps to the schema of its type, and an enum's to the values of its definition. */
final class CustomPropertyValuesFit {

    private CustomPropertyValuesFit() {}

    static void check(Catalog catalog, JsonNode definition, JsonNode value) {
        String property = Json.text(definition, "name");
        String type = CustomProperties.fieldType(catalog, definition);
        List<String> problems = catalog.schemas().fieldProblems(type, value);
        if (!problems.isEmpty()) {
            throw Refusal.badRequest("Custom field " + property + " has invalid JSON " + problems);
        }
        if (type.equals("enum")) {
            checkEnum(definition.path("customPropertyConfig").path("config").path("values"), property, value);
        }
    }

    private static void checkEnum(JsonNode known, String property, JsonNode values) {
        List<String> texts = known.valueStream().map(JsonNode::asText).toList();
        values.valueStream()
                .map(JsonNode::asText)
                .filter(text -> !texts.contains(text))
                .findFirst()
                .ifPresent(text -> {
                    throw Refusal.badRequest("Values '" + values + "' not supported for property " + property);
                });
    }
}
