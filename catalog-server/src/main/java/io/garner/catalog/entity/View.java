package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns stored entities into what a caller sees: references written out, members hidden or added. Thread-safe. */
public final class View {

    private final Catalog catalog;

    public View(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The answer to a GET: light, plus the fields that were asked for. */
    public ObjectNode read(Collection collection, Entity entity, Fields fields, Caller caller) {
        ObjectNode json = entity.json().deepCopy();
        collection.onDemand().stream().filter(name -> !fields.has(name)).forEach(json::remove);
        addAsked(collection, json, fields);
        return shown(collection, json, fields, caller).put("href", catalog.href(entity));
    }

    /** The answer to a write: everything as it was written. */
    ObjectNode written(Collection collection, Entity entity, Caller caller) {
        ObjectNode json = entity.json().deepCopy();
        if (catalog.version().has(Feature.OWNERS) && collection.parent().isPresent() && !json.has("owners")) {
            json.putArray("owners");
        }
        return shown(collection, json, Fields.AS_WRITTEN, caller).put("href", catalog.href(entity));
    }

    /** The answer to a delete: all fields, no link. */
    ObjectNode deleted(Collection collection, Entity entity, Caller caller) {
        ObjectNode json = read(collection, entity, Fields.EVERYTHING, caller);
        json.remove("href");
        return json;
    }

    /** What the search engine keeps: all fields without links, secrets masked as for anybody. */
    public ObjectNode document(Entity entity) {
        Collection collection = catalog.collection(entity.type())
                .orElseThrow(() -> new IllegalStateException("no collection of type " + entity.type()));
        ObjectNode json = read(collection, entity, Fields.EVERYTHING, Caller.NOBODY);
        json.findParents("href").forEach(parent -> ((ObjectNode) parent).remove("href"));
        if (Json.isBlank(json, "displayName")) {
            json.put("displayName", entity.name());
        }
        return json.put("entityType", entity.type());
    }

    /** What a PATCH applies to: all fields, so that list members are there to add to. */
    ObjectNode forPatch(Collection collection, Entity entity, Caller caller) {
        ObjectNode json = entity.json().deepCopy();
        addAsked(collection, json, Fields.EVERYTHING);
        return shown(collection, json, Fields.EVERYTHING, caller);
    }

    /** The inverse of {@link #forPatch}: references become ids again, what is computed goes. */
    static void reduce(ObjectNode patched) {
        patched.properties().forEach(member -> member.setValue(reduced(member.getValue())));
        patched.remove(List.of("href", "followers", "votes", "usageSummary"));
    }

    private static JsonNode reduced(JsonNode value) {
        if (isReference(value)) {
            return Json.object().put("id", Json.text(value, "id")).put("type", Json.text(value, "type"));
        }
        if (value instanceof ArrayNode array && !array.isEmpty() && isReference(array.get(0))) {
            ArrayNode references = Json.array();
            array.forEach(entry -> references.add(reduced(entry)));
            return references;
        }
        value.forEach(entry -> {
            if (value.isArray() && entry instanceof ObjectNode object) {
                object.properties().forEach(member -> member.setValue(reduced(member.getValue())));
            }
        });
        return value;
    }

    private static boolean isReference(JsonNode value) {
        return value.isObject()
                && value.path("id").isTextual()
                && value.path("type").isTextual();
    }

    private void addAsked(Collection collection, ObjectNode json, Fields fields) {
        List<String> lists = new ArrayList<>(List.of("tags", "followers", "dataProducts"));
        lists.add(catalog.version().has(Feature.OWNERS) ? "owners" : "none");
        lists.add(catalog.version().has(Feature.DOMAINS) ? "domains" : "none");
        var known = catalog.schemas().members(collection.entitySchema());
        lists.stream()
                .filter(name -> known.contains(name) && fields.has(name) && !json.has(name))
                .forEach(json::putArray);
        if (known.contains("votes") && fields.has("votes")) {
            json.set("votes", Json.read("{\"upVotes\":0,\"downVotes\":0,\"upVoters\":[],\"downVoters\":[]}"));
        }
    }

    private ObjectNode shown(Collection collection, ObjectNode json, Fields fields, Caller caller) {
        json.properties().forEach(member -> member.setValue(writtenOut(member.getValue())));
        if (!catalog.deletesSoftly(collection)) {
            json.remove("deleted");
        }
        collection.kind().show(new Sight(catalog, json, fields, caller));
        return json;
    }

    /** A stored value with its references written out, those inside list entries too, such as owners of tasks. */
    private JsonNode writtenOut(JsonNode value) {
        if (isReference(value) && value.size() == 2) {
            return reference(value).map(node -> (JsonNode) node).orElse(value);
        }
        if (value instanceof ArrayNode array && !array.isEmpty() && isReference(array.get(0))) {
            ArrayNode references = Json.array();
            array.forEach(entry -> references.add(writtenOut(entry)));
            return references;
        }
        value.forEach(entry -> {
            if (value.isArray() && entry instanceof ObjectNode object) {
                object.properties().forEach(member -> member.setValue(writtenOut(member.getValue())));
            }
        });
        return value;
    }

    private Optional<ObjectNode> reference(JsonNode stored) {
        return Catalog.uuid(Json.text(stored, "id"))
                .flatMap(id -> catalog.store().byId(Json.text(stored, "type"), id))
                .map(this::reference);
    }

    /** A reference as it is written out. */
    public ObjectNode reference(Entity entity) {
        ObjectNode reference = entity.reference().put("name", entity.name()).put("fullyQualifiedName", entity.fqn());
        for (String member : List.of("description", "displayName")) {
            if (entity.json().has(member)) {
                reference.set(member, entity.json().path(member));
            }
        }
        if (!reference.has("displayName") && catalog.version().has(Feature.DISPLAY_NAME_IN_REFERENCES)) {
            reference.put("displayName", entity.name());
        }
        return reference.put("deleted", entity.deleted()).put("href", catalog.href(entity));
    }
}
