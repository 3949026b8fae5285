package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.schema.ConnectionSchema;
import io.garner.catalog.version.Feature;
import java.util.Optional;
import java.util.Set;

/**
 * Services: connections are completed, compared, masked, and the reason for some server errors. Immutable.
 *
 * @param family what comes before {@code Service} in the name of its schema, such as {@code database}
 */
record ServiceKind(String family) implements Kind {

    private static final String MASK = "*********";

    @Override
    public void prepare(Draft draft) {
        draft.original().ifPresent(original -> checkUpdate(draft, original));
        JsonNode config = draft.json().path("connection").path("config");
        if (config instanceof ObjectNode object) {
            completeConfig(draft, object);
        }
    }

    private void completeConfig(Draft draft, ObjectNode config) {
        ConnectionSchema schema = schema(draft.catalog(), draft.json());
        Set<String> unknown = schema.unknownMembers(config);
        if (!unknown.isEmpty()) {
            throw invalid(draft, "Failed to convert connection instance: unrecognized fields " + unknown);
        }
        Set<String> unfit = schema.unfitMembers(config);
        if (!unfit.isEmpty()) {
            throw invalid(draft, "Failed to convert connection instance: no class fits " + unfit);
        }
        Optional<JsonNode> stored = draft.original()
                .map(original -> original.json().path("connection").path("config"));
        unmask(config, stored.orElse(Json.object()));
        schema.fillDefaults(config);
    }

    private static void checkUpdate(Draft draft, Entity original) {
        boolean hasConnection = draft.json().has("connection");
        boolean hadConnection = original.json().has("connection");
        boolean sameType = Json.text(draft.json(), "serviceType").equals(Json.text(original.json(), "serviceType"));
        if (!sameType || (hadConnection && !hasConnection)) {
            throw Refusal.badRequest(cannotUnmask(draft));
        }
        if (!hadConnection && draft.catalog().version().has(Feature.SERVICE_NEEDS_CONNECTION)) {
            throw Refusal.crash("Cannot invoke \"org.openmetadata.schema.ServiceConnectionEntityInterface.getConfig()\""
                    + " because \"decryptedOrigConn\" is null");
        }
    }

    private static String cannotUnmask(Draft draft) {
        String type = Json.text(draft.json(), "serviceType");
        return draft.catalog().version().has(Feature.SERVICE_NEEDS_CONNECTION)
                ? "InvalidServiceConnectionException for service [" + type
                        + "] due to [Failed to unmask connection instance of " + type + "]."
                : "Cannot invoke \"org.openmetadata.schema.ServiceConnectionEntityInterface.getConfig()\" because the"
                        + " return value of \"org.openmetadata.schema.ServiceEntityInterface.getConnection()\" is null";
    }

    private static Refusal invalid(Draft draft, String reason) {
        return Refusal.badRequest("InvalidServiceConnectionException for service ["
                + Json.text(draft.json(), "serviceType") + "] due to [" + reason + "]");
    }

    private static void unmask(ObjectNode config, JsonNode stored) {
        config.properties().forEach(member -> {
            JsonNode old = stored.path(member.getKey());
            if (member.getValue() instanceof ObjectNode inner) {
                unmask(inner, old);
            } else if (member.getValue().asText().equals(MASK) && old.isTextual()) {
                member.setValue(old);
            }
        });
    }

    @Override
    public void compare(Comparison comparison) {
        comparison.member("connection");
    }

    /** People see asterisks; bots need the secrets. */
    @Override
    public void show(Sight sight) {
        if (!sight.caller().bot()) {
            mask(
                    sight.json().path("connection"),
                    schema(sight.catalog(), sight.json()).secrets());
        }
    }

    private static void mask(JsonNode node, Set<String> secrets) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (secrets.contains(member.getKey()) && member.getValue().isTextual()) {
                    member.setValue(object.textNode(MASK));
                }
            });
        }
        node.forEach(child -> mask(child, secrets));
    }

    private ConnectionSchema schema(Catalog catalog, JsonNode service) {
        return catalog.schemas().connection(family, Json.text(service, "serviceType"));
    }
}
