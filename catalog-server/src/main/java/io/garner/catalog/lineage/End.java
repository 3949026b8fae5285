package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import java.util.UUID;

/** One end of an edge. Immutable. */
public record End(String type, UUID id) {

    static End of(Entity entity) {
        return new End(entity.type(), entity.id());
    }

    static End of(JsonNode reference) {
        return new End(Json.text(reference, "type"), UUID.fromString(Json.text(reference, "id")));
    }

    static End of(String type, String id) {
        return new End(type, Catalog.id(id));
    }

    ObjectNode json() {
        return Json.object().put("id", id.toString()).put("type", type);
    }
}
