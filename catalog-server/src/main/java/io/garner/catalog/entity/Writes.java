package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.governance.Permissions;
import io.garner.catalog.governance.SystemEntitiesStay;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.version.Feature;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** POST, PUT, PATCH, DELETE and restore of one collection. Thread-safe. */
final class Writes {

    static final String CHANGE = "X-OpenMetadata-Change";

    private final Catalog catalog;
    private final Collection collection;
    private final Drafts drafts;
    private final View view;

    Writes(Catalog catalog, Collection collection) {
        this.catalog = catalog;
        this.collection = collection;
        this.drafts = new Drafts(catalog);
        this.view = new View(catalog);
    }

    Reply post(Request request, Caller caller) {
        Entity entity = drafts.created(collection, "POST", request.json(), caller);
        insert(entity);
        return Reply.json(201, view.written(collection, entity, caller));
    }

    Reply put(Request request, Caller caller) {
        Entity draft = drafts.created(collection, "PUT", request.json(), caller);
        Written written = put(draft, caller, Means.PUT, stored -> checkState(stored, request));
        return Reply.json(written.status(), written.json()).with(CHANGE, written.change());
    }

    /** What a PUT came to. */
    record Written(int status, String change, ObjectNode json) {}

    private void checkState(Entity stored, Request request) {
        if (catalog.version().has(Feature.IF_MATCH_ON_PUT)) {
            ETag.check(catalog, stored, request);
        }
    }

    /** A row of a bulk request. From 2.0 on the hash of the source that is stored already makes it good as it is. */
    Written putRow(JsonNode body, Caller caller, Means means) {
        Entity draft = drafts.created(collection, "PUT", body, caller);
        Optional<Entity> same = catalog.store()
                .byFqn(draft.type(), draft.fqn())
                .filter(stored -> means == Means.PUT && catalog.version().has(Feature.BULK_SKIPS_EQUAL_HASH))
                .filter(stored -> !stored.deleted() && hasSameHash(stored, draft));
        return same.map(stored -> new Written(200, "entityNoChange", view.written(collection, stored, caller)))
                .orElseGet(() -> put(draft, caller, means, stored -> {}));
    }

    private static boolean hasSameHash(Entity stored, Entity draft) {
        String hash = Json.text(draft.json(), "sourceHash");
        return !hash.isEmpty() && hash.equals(Json.text(stored.json(), "sourceHash"));
    }

    private Written put(Entity draft, Caller caller, Means means, Consumer<Entity> check) {
        // Looked up before the lock: of creators that race, one wins and the others get the conflict of a real server.
        if (catalog.store().byFqn(draft.type(), draft.fqn()).isEmpty()) {
            insert(draft);
            return new Written(201, "entityCreated", view.written(collection, draft, caller));
        }
        Update.Outcome outcome = catalog.store().atomically(() -> update(draft, caller, means, check));
        return new Written(200, change(outcome), view.written(collection, outcome.entity(), caller));
    }

    private void insert(Entity entity) {
        boolean inserted = catalog.store().atomically(() -> {
            mustHaveItsContainer(entity);
            return catalog.store().insert(entity);
        });
        if (!inserted) {
            throw Refusal.alreadyExists();
        }
    }

    /** The container may have been removed for good since the request was read. */
    private void mustHaveItsContainer(Entity entity) {
        String type = collection
                .kind()
                .container(collection, entity.json())
                .map(Collection.Parent::type)
                .filter(named -> !named.isEmpty())
                .orElseGet(() -> Json.text(entity.json().path("service"), "type"));
        entity.parent().filter(id -> catalog.store().byId(type, id).isEmpty()).ifPresent(id -> {
            throw Refusal.noSuchEntity(type, id.toString());
        });
    }

    private Update.Outcome update(Entity draft, Caller caller, Means means, Consumer<Entity> check) {
        Entity stored = catalog.store().byFqn(draft.type(), draft.fqn()).orElseThrow(Refusal::alreadyExists);
        check.accept(stored);
        if (stored.deleted()) {
            new Deletion(catalog, caller).reviveChildren(stored);
        }
        return new Update(catalog, collection, stored, draft.json(), caller, means).run();
    }

    private static String change(Update.Outcome outcome) {
        return outcome.changed() ? "entityUpdated" : "entityNoChange";
    }

    /** Patches what is found; a body that is no patch is refused before anything is looked for. */
    Reply patch(Request request, Caller caller, Supplier<Entity> found) {
        JsonNode patch = request.sentPatch();
        Entity entity = found.get();
        Update.Outcome outcome = catalog.store().atomically(() -> patched(entity, patch, request, caller));
        Reply reply = Reply.json(200, view.written(collection, outcome.entity(), caller))
                .with(CHANGE, change(outcome));
        return catalog.version().has(Feature.IF_NONE_MATCH) ? reply.with("ETag", ETag.of(outcome.entity())) : reply;
    }

    private Update.Outcome patched(Entity found, JsonNode patch, Request request, Caller caller) {
        Entity stored = stored(found);
        if (stored.deleted()) {
            throw missing(stored);
        }
        Permissions.patch(catalog, caller, stored, patch);
        ETag.check(catalog, stored, request);
        ObjectNode json = Patch.applied(patch, view.forPatch(collection, stored, caller));
        View.reduce(json);
        drafts.patched(collection, stored, json);
        return new Update(catalog, collection, stored, json, caller, Means.PATCH).run();
    }

    /** What is stored now, when the lock is held: what was found before may have changed since. */
    private Entity stored(Entity found) {
        return catalog.store().byId(found.type(), found.id()).orElseThrow(() -> missing(found));
    }

    private static Refusal missing(Entity entity) {
        return Refusal.noSuchEntity(entity.type(), entity.id().toString());
    }

    Reply delete(Entity entity, Request request, Caller caller, boolean recursive) {
        Permissions.delete(catalog, caller, entity);
        SystemEntitiesStay.check(entity);
        boolean hard = request.query().flag("hardDelete") || !catalog.deletesSoftly(collection);
        Entity deleted = deleted(entity, caller, hard, recursive);
        return Reply.json(200, view.deleted(collection, deleted, caller))
                .with(CHANGE, hard ? "entityDeleted" : "entitySoftDeleted");
    }

    /** A row of a bulk deletion. */
    void deleteRow(Entity entity, Caller caller, boolean hard, boolean recursive) {
        Permissions.delete(catalog, caller, entity);
        catalog.guard().check("DELETE", entity.fqn(), entity.name());
        deleted(entity, caller, hard, recursive);
    }

    private Entity deleted(Entity entity, Caller caller, boolean hard, boolean recursive) {
        Deletion deletion = new Deletion(catalog, caller);
        return catalog.store().atomically(() -> {
            Entity stored = stored(entity);
            return hard ? deletion.hard(stored, recursive) : deletion.soft(stored, recursive);
        });
    }

    Reply restore(Request request, Caller caller) {
        String id = Json.text(catalog.schemas().checked("api/data/restoreEntity.json", request.json()), "id");
        Entity entity = Catalog.uuid(id)
                .flatMap(uuid -> catalog.store().byId(collection.type(), uuid))
                .orElseThrow(() -> Refusal.noSuchEntity(collection.type(), id));
        if (!entity.deleted()) {
            throw catalog.version().has(Feature.RESTORE_OF_LIVE_IS_404)
                    ? Refusal.noSuchEntity(collection.type(), id)
                    : Refusal.crash("Cannot invoke \"org.openmetadata.service.util.RestUtil$PutResponse.getEntity()\""
                            + " because \"response\" is null");
        }
        Permissions.write(catalog, caller, entity, Optional.of(entity));
        Entity restored = catalog.store().atomically(() -> new Deletion(catalog, caller).revive(stored(entity)));
        return Reply.json(200, view.written(collection, restored, caller)).with(CHANGE, "entityRestored");
    }
}
