package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes entities out of request bodies: schema, names, parents, references, then the rules of the kind. Thread-safe. */
final class Drafts {

    private static final List<String> CONTAINERS = List.of("service", "database", "databaseSchema");

    private final Catalog catalog;

    Drafts(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The entity that a create body describes, with a new id. */
    Entity created(Collection collection, String method, JsonNode body, Caller caller) {
        String schema = collection.createSchema().orElseThrow(Refusal::methodNotAllowed);
        ObjectNode create = catalog.schemas().checked(schema, body);
        ZeroCharacter.refuseIn(create);
        catalog.schemas().fillDefaults(schema, create);
        Optional<Entity> parent = collection.parent().map(member -> parent(member, create));
        String name = collection.kind().name(create);
        String fqn = fqn(collection, parent, name);
        catalog.guard().check(method, fqn, name);
        ObjectNode json = head(name, fqn, caller);
        collection.parent().ifPresent(member -> create.remove(member.member()));
        create.remove("name");
        json.setAll(create);
        parent.ifPresent(container -> addContainers(container, json));
        if (!catalog.schemas().members(collection.entitySchema()).contains("serviceType")) {
            json.remove("serviceType");
        }
        json.put("deleted", false);
        checkReferences(json);
        Entity entity = new Entity(
                collection.type(), Catalog.id(Json.text(json, "id")), name, fqn, parent.map(Entity::id), json);
        prepare(collection, entity, true);
        return entity;
    }

    /** Checks a patched entity again. */
    void patched(Collection collection, Entity original, ObjectNode json) {
        catalog.schemas().checkMembers(collection.entitySchema(), json);
        ZeroCharacter.refuseIn(json);
        checkReferences(json);
        keepDeleted(original, json);
        String container = original.fqn()
                .substring(0, original.fqn().length() - lastPart(original).length());
        String fqn = container + Names.quoted(Json.text(json, "name"), catalog.version());
        collection
                .kind()
                .prepare(new Draft(catalog, fqn, json, catalog.store().byId(original.type(), original.id()), false));
    }

    private void keepDeleted(Entity original, ObjectNode json) {
        if (json.path("deleted").asBoolean() != original.deleted()
                && catalog.version().has(Feature.DELETING_BY_PATCH_REFUSED)) {
            throw Refusal.badRequest("The deleted flag cannot be changed by an update");
        }
        json.put("deleted", original.deleted());
    }

    private String lastPart(Entity entity) {
        return Names.quoted(entity.name(), catalog.version());
    }

    private void prepare(Collection collection, Entity entity, boolean put) {
        Optional<Entity> original = catalog.store().byFqn(entity.type(), entity.fqn());
        collection.kind().prepare(new Draft(catalog, entity.fqn(), entity.json(), original, put));
    }

    private String fqn(Collection collection, Optional<Entity> parent, String name) {
        if (collection.parent().isEmpty()
                && name.contains("\"")
                && catalog.version().has(Feature.FRAMEWORK_ERRORS_AS_500)) {
            // 1.6 answers a quote in a service name with a 500 that has no words; 1.2 refuses it by the schema.
            throw Refusal.crash("null");
        }
        return parent.map(container -> Names.child(container.fqn(), name, catalog.version()))
                .orElseGet(() -> Names.quoted(name, catalog.version()));
    }

    private Entity parent(Collection.Parent member, ObjectNode create) {
        if (create.path(member.member()).isObject()) {
            return catalog.referred(create.path(member.member()));
        }
        String fqn = Json.text(create, member.member());
        if (member.type().endsWith("Service") && catalog.version().has(Feature.UNQUOTED_SERVICE_NAME)) {
            Optional<Entity> bare = catalog.store().byFqn(member.type(), "\"" + fqn + "\"");
            if (bare.isPresent()) {
                return bare.get();
            }
        }
        return catalog.byFqn(member.type(), fqn);
    }

    private ObjectNode head(String name, String fqn, Caller caller) {
        return Json.object()
                .put("id", UUID.randomUUID().toString())
                .put("name", name)
                .put("fullyQualifiedName", fqn)
                .put("version", 0.1)
                .put("updatedAt", catalog.clock().millis())
                .put("updatedBy", caller.name());
    }

    private static void addContainers(Entity parent, ObjectNode json) {
        for (String container : CONTAINERS) {
            if (parent.json().has(container)) {
                json.set(container, parent.json().path(container));
            }
        }
        json.set(parent.type().endsWith("Service") ? "service" : parent.type(), parent.reference());
        json.set("serviceType", parent.json().path("serviceType"));
    }

    private void checkReferences(ObjectNode json) {
        Tags.check(json);
        Owners.check(catalog, json);
        // No domains, data products or custom properties are defined on this server.
        refuseUnknown("domain", json.path("domain"));
        refuseUnknown("domain", json.path("domains"));
        refuseUnknown("dataProduct", json.path("dataProducts"));
        json.path("extension").fieldNames().forEachRemaining(name -> {
            throw Refusal.badRequest("Unknown custom field " + name);
        });
    }

    private static void refuseUnknown(String type, JsonNode names) {
        JsonNode first = names.isArray() ? names.path(0) : names;
        if (first.isTextual()) {
            throw Refusal.noSuchEntity(type, first.asText());
        }
    }
}
