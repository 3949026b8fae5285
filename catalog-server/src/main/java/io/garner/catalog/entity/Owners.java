package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/** Owners are people or teams that exist; stored are their ids alone. */
public final class Owners {

    private Owners() {}

    /** Refuses owners that do not exist. */
    public static void check(Catalog catalog, ObjectNode json) {
        if (json.has("owner")) {
            json.set("owner", known(catalog, json.path("owner")));
        }
        if (json.has("owners")) {
            ArrayNode owners = Json.array();
            json.path("owners").forEach(owner -> owners.add(known(catalog, owner)));
            json.set("owners", owners);
        }
    }

    private static ObjectNode known(Catalog catalog, JsonNode owner) {
        String type = Json.text(owner, "type");
        String id = Json.text(owner, "id");
        return Catalog.uuid(id)
                .flatMap(uuid -> catalog.store().byId(type, uuid))
                .filter(entity -> type.equals("user") || type.equals("team"))
                .orElseThrow(() -> Refusal.noSuchEntity(type, id))
                .reference();
    }
}
