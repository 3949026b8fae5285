package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Collection;
import io.garner.catalog.entity.Entity;
import java.util.Optional;

/** Domains and data products of an entity: FQNs in a create body, references in the store; 404 for unknown ones. */
final class Domains {

    private Domains() {}

    static void resolve(Catalog catalog, Collection collection, ObjectNode json, Optional<Entity> original) {
        OneDomain.check(collection, json);
        refer(catalog, "domain", "domain", json);
        refer(catalog, "domain", "domains", json);
        DataProductsNeedADomain.check(json, original);
        refer(catalog, "dataProduct", "dataProducts", json);
    }

    private static void refer(Catalog catalog, String type, String member, ObjectNode json) {
        if (json.has(member)) {
            json.set(member, EntityReferences.of(catalog, type, json.path(member)));
        }
    }
}
