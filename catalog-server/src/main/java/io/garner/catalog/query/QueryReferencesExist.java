package io.garner.catalog.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;

/** Users of a query, where it is used and what triggers it exist; stored are their ids alone. */
final class QueryReferencesExist {

    private QueryReferencesExist() {}

    static void check(ObjectNode query, Catalog catalog) {
        replace(query, "users", catalog);
        replace(query, "queryUsedIn", catalog);
        if (query.has("triggeredBy")) {
            query.set("triggeredBy", found(query.path("triggeredBy"), catalog).reference());
        }
    }

    private static void replace(ObjectNode query, String member, Catalog catalog) {
        if (query.has(member)) {
            ArrayNode references = Json.array();
            query.path(member).forEach(one -> references.add(found(one, catalog).reference()));
            query.set(member, references);
        }
    }

    /** A request names users by their FQN, a PATCH sees references. */
    private static Entity found(JsonNode one, Catalog catalog) {
        return one.isTextual() ? catalog.byFqn("user", one.asText()) : catalog.referred(one);
    }
}
