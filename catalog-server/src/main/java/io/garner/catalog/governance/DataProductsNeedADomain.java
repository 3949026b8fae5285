package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import java.util.Optional;

/** What belongs to a data product belongs to a domain, given with the same request or before. */
final class DataProductsNeedADomain {

    private DataProductsNeedADomain() {}

    static void check(ObjectNode json, Optional<Entity> original) {
        boolean hasDomain = hasDomain(json)
                || original.map(stored -> hasDomain(stored.json())).orElse(false);
        if (!Json.isBlank(json, "dataProducts") && !hasDomain) {
            throw Refusal.brokenRule("Data Product Domain Validation");
        }
    }

    private static boolean hasDomain(ObjectNode json) {
        return !Json.isBlank(json, "domain") || !Json.isBlank(json, "domains");
    }
}
