package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/** Turns names and ids out of a body into stored references; 404 for what does not exist or was deleted. */
final class EntityReferences {

    private EntityReferences() {}

    /** One reference, or a list of them when a list was given. */
    static JsonNode of(Catalog catalog, String type, JsonNode given) {
        if (given instanceof ArrayNode list) {
            ArrayNode references = Json.array();
            list.forEach(entry -> references.add(of(catalog, type, entry)));
            return references;
        }
        return found(catalog, type, given).reference();
    }

    private static Entity found(Catalog catalog, String type, JsonNode given) {
        String key = given instanceof ObjectNode object ? Json.text(object, "id") : given.asText();
        return Catalog.uuid(key)
                .flatMap(id -> catalog.store().byId(type, id))
                .or(() -> catalog.find(type, key))
                .filter(entity -> !entity.deleted())
                .orElseThrow(() -> Refusal.noSuchEntity(type, key));
    }
}
