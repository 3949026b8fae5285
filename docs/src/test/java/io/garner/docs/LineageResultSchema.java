package io.garner.docs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.cli.LineageResult;
import java.util.List;

/** The JSON Schema of the result of {@code lineage}, from the record that it is written from. */
final class LineageResultSchema {

    private LineageResultSchema() {}

    static ObjectNode json() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Result of lineage");
        schema.put(
                "description",
                "What lineage --result-line prints last and --result-file writes. Members may be added.");
        schema.setAll(ResultSchema.object(LineageResult.class));
        words(schema, "/properties/status", List.of("ok", "partial", "failed"));
        words(schema, "/properties/failures/items/properties/outcome", List.of("endMissing", "refused", "failed"));
        return schema;
    }

    private static void words(ObjectNode schema, String place, List<String> words) {
        ArrayNode enumeration = ((ObjectNode) schema.at(place)).putArray("enum");
        words.forEach(enumeration::add);
    }
}
