package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that a transaction did, as it is kept. Immutable. Indexes are not kept: they follow from the entities.
 *
 * @param value what now stands under the key, empty when nothing does
 */
public record Change(Area area, String key, Optional<JsonNode> value) {

    static final String DIVIDER = "/";

    /** The kinds of things that are kept. */
    public enum Area {
        ENTITIES,
        HISTORY,
        RECORDS,
        SETTINGS
    }

    static Change put(Entity entity) {
        ObjectNode kept = Json.object()
                .put("type", entity.type())
                .put("name", entity.name())
                .put("fqn", entity.fqn());
        entity.parent().ifPresent(parent -> kept.put("parent", parent.toString()));
        kept.set("json", entity.json());
        return new Change(Area.ENTITIES, entity.id().toString(), Optional.of(kept));
    }

    static Change removed(Entity entity) {
        return new Change(Area.ENTITIES, entity.id().toString(), Optional.empty());
    }

    /** What differs between two histories; keys sort by the number of the version. */
    static List<Change> history(UUID id, List<ObjectNode> before, List<ObjectNode> after) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Optional<JsonNode> old = at(before, i);
            Optional<JsonNode> now = at(after, i);
            if (!old.equals(now)) {
                changes.add(new Change(Area.HISTORY, id + DIVIDER + String.format("%08d", i), now));
            }
        }
        return changes;
    }

    private static Optional<JsonNode> at(List<ObjectNode> versions, int i) {
        return i < versions.size() ? Optional.of(versions.get(i)) : Optional.empty();
    }

    static Change sideRecord(UUID owner, SideRecords.Place place, Optional<JsonNode> value) {
        return new Change(Area.RECORDS, owner + DIVIDER + place.kind() + DIVIDER + place.key(), value);
    }
}
