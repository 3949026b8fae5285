package io.garner.catalog.governance;

import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/** Tables and the like get custom properties; strings and the like do not. */
final class OnlyEntityTypesAreExtended {

    private OnlyEntityTypesAreExtended() {}

    static void check(Entity type) {
        if (Json.text(type.json(), "category").equals("field")) {
            throw Refusal.badRequest("Only entity types can be extended and field types can't be extended");
        }
    }
}
