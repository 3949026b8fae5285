package io.garner.docs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.ingest.PlannedChange;
import io.garner.openmetadata.EntityType;
import java.util.List;

/** The JSON Schema of {@code plan --json}, from the record that it is written from. */
final class PlanSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlanSchema() {}

    static ObjectNode json() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Plan of a run");
        schema.put("description", "What plan --json prints. Members may be added.");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ObjectNode changes = properties.putObject("changes");
        changes.put("description", "What a run would do, in its order; unchanged entities are only counted.");
        changes.put("type", "array");
        changes.set("items", change());
        properties.set("result", result());
        schema.putArray("required").add("changes").add("result");
        return schema;
    }

    private static ObjectNode change() {
        ObjectNode change = ResultSchema.object(PlannedChange.class);
        ArrayNode actions = ((ObjectNode) change.at("/properties/action")).putArray("enum");
        List.of("create", "update", "retire").forEach(actions::add);
        ArrayNode types = ((ObjectNode) change.at("/properties/type")).putArray("enum");
        for (EntityType type : EntityType.values()) {
            types.add(type.word());
        }
        types.add("edge");
        return change;
    }

    private static ObjectNode result() {
        ObjectNode result = ResultSchema.json();
        result.remove("$schema");
        result.put("description", "What a run would come to, as --result-line says it of a run.");
        ((ObjectNode) result.at("/properties/sources/items")).put("$ref", "#/properties/result");
        return result;
    }
}
