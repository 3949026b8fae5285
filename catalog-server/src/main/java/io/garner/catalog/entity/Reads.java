package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.version.Feature;
import java.util.ArrayList;
import java.util.List;

/** GET of one collection. Thread-safe. */
final class Reads {

    private final Catalog catalog;
    private final Collection collection;
    private final View view;

    Reads(Catalog catalog, Collection collection) {
        this.catalog = catalog;
        this.collection = collection;
        this.view = new View(catalog);
    }

    /** The entity of an id in the path, whether deleted or not. */
    Entity byId(String id) {
        return catalog.store()
                .byId(collection.type(), Catalog.id(id))
                .orElseThrow(() -> Refusal.noSuchEntity(collection.type(), id));
    }

    /** The entity of a name in the path, whether deleted or not. */
    Entity byName(String fqn) {
        return catalog.byFqn(collection.type(), fqn);
    }

    Reply one(Entity entity, String key, Request request, Caller caller) {
        Fields fields = Fields.of(request.query(), collection, catalog);
        if (!Include.of(request.query()).takes(entity)) {
            throw Refusal.noSuchEntity(collection.type(), key);
        }
        boolean same = catalog.version().has(Feature.IF_NONE_MATCH)
                && request.header("If-None-Match")
                        .map(header -> ETag.matches(header, entity))
                        .orElse(false);
        Reply reply = same ? Reply.empty(304) : Reply.json(200, view.read(collection, entity, fields, caller));
        return catalog.version().has(Feature.ETAG) ? reply.with("ETag", ETag.of(entity)) : reply;
    }

    Reply list(Request request, Caller caller) {
        Fields fields = Fields.of(request.query(), collection, catalog);
        Page page = Page.of(catalog, collection, request.query());
        ArrayNode data = Json.array();
        page.entities().forEach(entity -> data.add(view.read(collection, entity, fields, caller)));
        ObjectNode answer = Json.object();
        answer.set("data", data);
        answer.set("paging", page.paging());
        return Reply.json(200, answer);
    }

    /** All versions, newest first, each a text as servers send it. */
    Reply versions(Entity entity) {
        List<ObjectNode> newestFirst = new ArrayList<>(catalog.store().history(entity.id()));
        newestFirst.add(entity.json());
        java.util.Collections.reverse(newestFirst);
        ArrayNode versions = Json.array();
        newestFirst.forEach(version -> versions.add(version.toString()));
        ObjectNode answer = Json.object().put("entityType", collection.type());
        answer.set("versions", versions);
        return Reply.json(200, answer);
    }

    Reply version(Entity entity, String version) {
        List<ObjectNode> all = new ArrayList<>(catalog.store().history(entity.id()));
        all.add(entity.json());
        ObjectNode found = all.stream()
                .filter(json -> Json.text(json, "version").equals(version))
                .findFirst()
                .orElseThrow(() -> Refusal.noSuchEntity(collection.type(), entity.id() + " with version " + version));
        return Reply.json(200, found);
    }
}
