package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Collections;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import java.util.Iterator;

/** What other entities hold of one that was removed for good: its labels on them, references to it. */
record Traces(String id, String fqn, boolean label) {

    static Traces of(Entity removed) {
        boolean label = removed.type().equals("tag") || removed.type().equals("glossaryTerm");
        return new Traces(removed.id().toString(), removed.fqn(), label);
    }

    void removeFrom(Catalog catalog) {
        Collections.ALL.forEach(collection ->
                catalog.store().all(collection.type()).toList().forEach(entity -> removeFrom(catalog, entity)));
    }

    private void removeFrom(Catalog catalog, Entity entity) {
        ObjectNode copy = entity.json().deepCopy();
        if (strip(copy)) {
            catalog.store().update(entity.with(copy));
        }
    }

    private boolean strip(JsonNode node) {
        boolean changed = false;
        for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
            JsonNode child = children.next();
            if (isTrace(child)) {
                children.remove();
                changed = true;
            } else if (child instanceof ObjectNode || child instanceof ArrayNode) {
                changed |= strip(child);
            }
        }
        return changed;
    }

    private boolean isTrace(JsonNode node) {
        boolean refers = Json.text(node, "id").equals(id) && node.size() == 2;
        return refers || (label && Json.text(node, "tagFQN").equals(fqn));
    }
}
