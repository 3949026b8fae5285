package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.lineage.Edges;
import io.garner.catalog.version.Feature;
import java.util.ArrayList;
import java.util.List;

/** Deletes entities, for a while or for good, and brings them back. Used inside {@link Store#atomically}. */
final class Deletion {

    private final Catalog catalog;
    private final Caller caller;

    Deletion(Catalog catalog, Caller caller) {
        this.catalog = catalog;
        this.caller = caller;
    }

    /** Removes an entity and what is in it. */
    Entity hard(Entity entity, boolean recursive) {
        children(entity, recursive).forEach(child -> hard(child, true));
        new Edges(catalog.store()).forget(entity.id());
        catalog.store().remove(entity);
        catalog.collection(entity.type()).ifPresent(known -> known.kind().removed(catalog, entity));
        return entity;
    }

    /** Marks an entity and what is in it as deleted. */
    Entity soft(Entity entity, boolean recursive) {
        if (!catalog.deletesSoftly(catalog.collection(entity.type()).orElseThrow())) {
            return hard(entity, recursive);
        }
        children(entity, recursive).forEach(child -> soft(child, true));
        return entity.deleted() ? unchanged(entity) : marked(entity, true);
    }

    private Entity unchanged(Entity entity) {
        if (!catalog.version().has(Feature.EMPTY_CHANGE_DESCRIPTION)) {
            return entity;
        }
        ObjectNode json = entity.json().deepCopy();
        json.set(
                "changeDescription",
                new ChangeLog().description(json.path("version").asDouble()));
        return entity.with(json);
    }

    private List<Entity> children(Entity entity, boolean recursive) {
        List<Entity> children = catalog.store().children(entity.id());
        if (!children.isEmpty() && !recursive) {
            throw Refusal.badRequest(entity.type() + " is not empty");
        }
        return children;
    }

    /** Brings an entity back with all that is in it. */
    Entity revive(Entity entity) {
        reviveChildren(entity);
        return entity.deleted() ? marked(entity, false) : entity;
    }

    /** Brings back what is in an entity. */
    void reviveChildren(Entity entity) {
        if (catalog.version().has(Feature.REVIVAL_NEEDS_DELETED_CHILDREN)) {
            mustBeDeleted(entity);
        }
        catalog.store().children(entity.id()).forEach(this::revive);
    }

    private void mustBeDeleted(Entity container) {
        for (Entity child : catalog.store().children(container.id())) {
            if (!child.deleted()) {
                throw Refusal.noSuchEntity(child.type(), child.id().toString());
            }
            mustBeDeleted(child);
        }
    }

    private Entity marked(Entity entity, boolean deleted) {
        ObjectNode json = entity.json().deepCopy();
        ChangeLog log = new ChangeLog();
        ObjectNode target = Json.object().put("deleted", deleted);
        log.value("deleted", json.path("deleted"), target.path("deleted"));
        double previous = json.path("version").asDouble();
        json.put("deleted", deleted);
        json.put("version", log.next(previous));
        json.put("updatedAt", catalog.clock().millis());
        json.put("updatedBy", caller.name());
        json.set("changeDescription", log.description(previous));
        List<ObjectNode> history = new ArrayList<>(catalog.store().history(entity.id()));
        history.add(entity.json());
        catalog.store().keepHistory(entity.id(), history);
        Entity marked = entity.with(json);
        catalog.store().update(marked);
        return marked;
    }
}
