package io.garner.catalog.governance;

import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/** What every server has from the start cannot be deleted. */
public final class SystemEntitiesStay {

    private SystemEntitiesStay() {}

    /** Throws the server's refusal when the entity is one of those. */
    public static void check(Entity entity) {
        if (Json.text(entity.json(), "teamType").equals("Organization")) {
            throw Refusal.badRequest("Organization team type can't be deleted");
        }
        if (Json.text(entity.json(), "provider").equals("system")) {
            throw Refusal.badRequest(
                    "System entity [" + entity.name() + "] of type " + entity.type() + " can not be deleted.");
        }
    }
}
