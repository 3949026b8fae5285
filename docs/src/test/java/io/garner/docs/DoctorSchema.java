package io.garner.docs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.doctor.Diagnosis;
import java.util.List;

/** The JSON Schema of {@code doctor --json}, from the record that it is written from. */
final class DoctorSchema {

    private DoctorSchema() {}

    static ObjectNode json() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Diagnosis");
        schema.put("description", "What doctor --json prints. Members, and steps with new names, may be added.");
        schema.setAll(ResultSchema.object(Diagnosis.class));
        words(schema, "/properties/status", List.of("ok", "failed"));
        words(schema, "/properties/patients/items/properties/kind", List.of("source", "catalog", "configuration"));
        words(
                schema,
                "/properties/patients/items/properties/steps/items/properties/status",
                List.of("passed", "failed", "skipped"));
        ((ObjectNode) schema.at("/properties/patients/items/properties/steps/items/properties/exitCode"))
                .put("type", "integer");
        return schema;
    }

    private static void words(ObjectNode schema, String place, List<String> words) {
        ArrayNode enumeration = ((ObjectNode) schema.at(place)).putArray("enum");
        words.forEach(enumeration::add);
    }
}
