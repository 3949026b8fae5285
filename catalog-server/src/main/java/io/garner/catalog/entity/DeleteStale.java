package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * {@code DELETE /{collection}/deleteStale}, from 2.0 on: deletes what is below a container and was not seen. Thread-safe.
 *
 * <p>It errs on the side of keeping: a container that is not there, or nothing seen at all, deletes nothing.
 */
final class DeleteStale {

    private static final Set<String> REQUIRED = Set.of("scopeFqn", "scopeEntityType", "seenFqns");
    private static final Set<String> SWITCHES = Set.of("dryRun", "hardDelete", "recursive");

    /** The name that stands for any kind of service. */
    private static final String SERVICE = "service";

    private final Catalog catalog;
    private final Collection collection;
    private final Writes writes;

    DeleteStale(Catalog catalog, Collection collection, Writes writes) {
        this.catalog = catalog;
        this.collection = collection;
        this.writes = writes;
    }

    Reply delete(Request request, Caller caller) {
        JsonNode body = request.json();
        check(body);
        boolean dryRun = body.path("dryRun").asBoolean(false);
        boolean hard = body.path("hardDelete").asBoolean(false);
        boolean recursive = body.path("recursive").asBoolean(true);
        BulkResult result = new BulkResult(catalog.version(), dryRun);
        catalog.store().atomically(() -> {
            stale(body)
                    .forEach(entity -> result.row(entity.fqn(), () -> {
                        if (!dryRun) {
                            writes.deleteRow(entity, caller, hard, recursive);
                        }
                        return 200;
                    }));
            return result;
        });
        return Reply.json(200, result.json());
    }

    private static void check(JsonNode body) {
        REQUIRED.stream()
                .sorted()
                .filter(name ->
                        body.path(name).isMissingNode() || body.path(name).isNull())
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.badRequest("[" + name + " must not be null]");
                });
        body.fieldNames().forEachRemaining(name -> {
            if (!REQUIRED.contains(name) && !SWITCHES.contains(name)) {
                throw Refusal.badRequest("Unrecognized field \"" + name + "\"");
            }
        });
        SWITCHES.stream()
                .filter(name -> body.has(name) && !body.path(name).isBoolean())
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.badRequest("Cannot deserialize value of type `java.lang.Boolean` for " + name);
                });
        if (!body.path("seenFqns").isArray()) {
            throw Refusal.badRequest("Cannot deserialize value of type `java.util.ArrayList` for seenFqns");
        }
    }

    private List<Entity> stale(JsonNode body) {
        Set<String> seen = StreamSupport.stream(body.path("seenFqns").spliterator(), false)
                .map(fqn -> Names.normalized(fqn.asText(), catalog.version()))
                .collect(Collectors.toSet());
        Optional<Entity> scope = scope(Json.text(body, "scopeEntityType"), Json.text(body, "scopeFqn"));
        if (seen.isEmpty() || scope.isEmpty()) {
            return List.of();
        }
        return catalog
                .store()
                .listing(collection.type(), scope.get().fqn())
                .of(Include.NON_DELETED)
                .first(Integer.MAX_VALUE)
                .stream()
                .filter(entity -> !seen.contains(entity.fqn()))
                .toList();
    }

    private Optional<Entity> scope(String type, String fqn) {
        String container = containerType(type)
                .orElseThrow(() -> Refusal.badRequest("Invalid scopeEntityType " + type + " for " + collection.type()));
        return catalog.store().byFqn(container, Names.normalized(fqn, catalog.version()));
    }

    private Optional<String> containerType(String asked) {
        Optional<Collection.Parent> parent = collection.parent();
        while (parent.isPresent()) {
            String type = parent.get().type();
            if (type.equals(asked) || (asked.equals(SERVICE) && type.endsWith("Service"))) {
                return Optional.of(type);
            }
            parent = catalog.collection(type).flatMap(Collection::parent);
        }
        return Optional.empty();
    }
}
