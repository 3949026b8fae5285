package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.governance.Attachments;
import io.garner.catalog.governance.HalfWritten;
import io.garner.catalog.governance.Permissions;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes entities out of request bodies: schema, names, parents, references, then the rules of the kind. Thread-safe. */
final class Drafts {

    private static final List<String> CONTAINERS =
            List.of("service", "database", "databaseSchema", "classification", "glossary");

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
        collection.kind().adapt(catalog, create);
        Optional<Collection.Parent> container = collection.kind().container(collection, create);
        Optional<Entity> parent = container.map(member -> parent(member, create));
        String name = collection.kind().name(create);
        String fqn = fqn(collection, parent, name);
        catalog.guard().check(method, fqn, name);
        ObjectNode json = head(name, fqn, caller);
        create.remove("name");
        json.setAll(create);
        container.ifPresent(member -> json.remove(member.member()));
        parent.ifPresent(found -> addContainers(container.orElseThrow(), found, json));
        if (catalog.deletesSoftly(collection)) {
            json.put("deleted", false);
        }
        if (!catalog.schemas().members(collection.entitySchema()).contains("serviceType")) {
            json.remove("serviceType");
        }
        Entity entity = new Entity(
                collection.type(), Catalog.id(Json.text(json, "id")), name, fqn, parent.map(Entity::id), json);
        prepare(collection, method, entity, caller);
        return entity;
    }

    /** Checks a patched entity again. */
    void patched(Collection collection, Entity original, ObjectNode json) {
        catalog.schemas().checkMembers(collection.entitySchema(), json);
        ZeroCharacter.refuseIn(json);
        if (catalog.deletesSoftly(collection)) {
            keepDeleted(original, json);
        }
        String container = original.fqn()
                .substring(0, original.fqn().length() - lastPart(original).length());
        String fqn = container + Names.quoted(Json.text(json, "name"), catalog.version());
        check(collection, new Draft(catalog, fqn, json, catalog.store().byId(original.type(), original.id()), false));
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

    private void prepare(Collection collection, String method, Entity entity, Caller caller) {
        HalfWritten.refuse(catalog, entity.type(), entity.fqn());
        Optional<Entity> original = catalog.store().byFqn(entity.type(), entity.fqn());
        Permissions.write(catalog, caller, entity, original.filter(stored -> method.equals("PUT")));
        check(collection, new Draft(catalog, entity.fqn(), entity.json(), original, true));
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

    private static void addContainers(Collection.Parent member, Entity parent, ObjectNode json) {
        for (String container : CONTAINERS) {
            if (parent.json().has(container)) {
                json.set(container, parent.json().path(container));
            }
        }
        json.set(member.member(), parent.reference());
        if (parent.json().has("serviceType")) {
            json.set("serviceType", parent.json().path("serviceType"));
        }
    }

    private void check(Collection collection, Draft draft) {
        Owners.check(catalog, draft.json());
        Attachments.resolve(catalog, collection, draft.json(), draft.original());
        collection.kind().prepare(draft);
        Attachments.checkLabels(draft, collection.type());
    }
}
