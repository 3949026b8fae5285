package io.garner.catalog.lineage;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Refusal;

/**
 * Both ends exist and are not soft-deleted, and their types are known, else 404. It comes before all else, as there is
 * nothing to check without them.
 */
final class EndsExist {

    private EndsExist() {}

    /** The entity of an end. */
    static Entity alive(Catalog catalog, End end) {
        mustBeType(catalog, end.type());
        return catalog.store()
                .byId(end.type(), end.id())
                .filter(entity -> !entity.deleted())
                .orElseThrow(() -> Refusal.noSuchEntity(end.type(), end.id().toString()));
    }

    /** The entity of an end that is given by name. */
    static Entity alive(Catalog catalog, String type, String fqn) {
        mustBeType(catalog, type);
        Entity entity = catalog.byFqn(type, fqn);
        if (entity.deleted()) {
            throw Refusal.noSuchEntity(type, fqn);
        }
        return entity;
    }

    private static void mustBeType(Catalog catalog, String type) {
        if (catalog.collection(type).isEmpty()) {
            throw Refusal.of(404, "Entity repository for " + type + " not found");
        }
    }
}
