package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.ServerVersion;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may do what, by the policies of a fresh server: admins everything; bots everything but what is about bots and
 * admins (policy IngestionBotPolicy); people edit descriptions and tags (DataConsumerPolicy), everything of what they
 * own, and the owners of what nobody owns (OrganizationPolicy). Everybody may read.
 */
public final class Permissions {

    private static final Set<Operation> OF_EVERYBODY = Set.of(Operation.EDIT_DESCRIPTION, Operation.EDIT_TAGS);

    private Permissions() {}

    /** Refuses who is neither admin nor bot, where no entity is at hand that could be owned. */
    public static void require(Catalog catalog, Caller caller, Operation operation) {
        check(catalog, caller, Optional.empty(), operation);
    }

    /** A POST, or a PUT of something new or known. */
    public static void write(Catalog catalog, Caller caller, Entity draft, Optional<Entity> stored) {
        AdminsMakeBotsAndAdmins.check(caller, draft);
        check(catalog, caller, stored, stored.isPresent() ? Operation.EDIT_ALL : Operation.CREATE);
    }

    /** A PATCH: what it touches decides. */
    public static void patch(Catalog catalog, Caller caller, Entity stored, JsonNode operations) {
        AdminsMakeBotsAndAdmins.checkPatch(caller, stored, operations);
        operations.forEach(
                operation -> check(catalog, caller, Optional.of(stored), Operation.of(Json.text(operation, "path"))));
    }

    /** A DELETE. */
    public static void delete(Catalog catalog, Caller caller, Entity stored) {
        AdminsDeletePeopleAndBots.check(caller, stored);
        check(catalog, caller, Optional.of(stored), Operation.DELETE);
    }

    private static void check(Catalog catalog, Caller caller, Optional<Entity> stored, Operation operation) {
        boolean allowed = caller.admin()
                || caller.bot()
                || stored.map(entity -> ofPeople(catalog, caller, entity, operation))
                        .orElse(false);
        if (!allowed) {
            throw refusal(caller, operation, catalog.version());
        }
    }

    private static boolean ofPeople(Catalog catalog, Caller caller, Entity entity, Operation operation) {
        return OF_EVERYBODY.contains(operation)
                || isSelf(caller, entity)
                || owners(entity).anyMatch(owner -> isCaller(catalog, caller, owner))
                || (operation == Operation.EDIT_OWNERS
                        && owners(entity).findAny().isEmpty());
    }

    private static boolean isSelf(Caller caller, Entity entity) {
        return entity.type().equals("user") && entity.name().equals(caller.name());
    }

    private static Stream<JsonNode> owners(Entity entity) {
        return Stream.concat(
                Stream.of(entity.json().path("owner")).filter(JsonNode::isObject),
                entity.json().path("owners").valueStream());
    }

    private static boolean isCaller(Catalog catalog, Caller caller, JsonNode owner) {
        return Catalog.uuid(Json.text(owner, "id"))
                .flatMap(id -> catalog.store().byId("user", id))
                .map(user -> user.name().equals(caller.name()))
                .orElse(false);
    }

    private static Refusal refusal(Caller caller, Operation operation, ServerVersion version) {
        return Refusal.forbidden("Principal: CatalogPrincipal{name='" + caller.name() + "'} operations ["
                + operation.word(version) + "] not allowed");
    }
}
