package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Change.Area;
import io.garner.catalog.http.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes a state out of what was kept: the inverse of {@link Change}. */
final class Restored {

    private Restored() {}

    /** The state that changes in the order of their keys lead to. */
    static State state(List<Change> kept) {
        State state = State.EMPTY;
        List<Entity> entities = of(kept, Area.ENTITIES)
                .map(change -> entity(change.key(), value(change)))
                // A container's FQN is shorter than those of what is in it, so containers come first.
                .sorted(Comparator.comparingInt(entity -> entity.fqn().length()))
                .toList();
        for (Entity entity : entities) {
            state = state.inserted(entity);
        }
        for (Change change : of(kept, Area.HISTORY).toList()) {
            UUID id = owner(change.key());
            List<ObjectNode> versions = new ArrayList<>(state.history().getOrDefault(id, List.of()));
            versions.add(value(change));
            state = state.withHistory(id, versions);
        }
        for (Change change : of(kept, Area.RECORDS).toList()) {
            UUID owner = owner(change.key());
            state = state.withRecords(owner, state.recordsOf(owner).with(place(change.key()), value(change)));
        }
        return state;
    }

    private static Stream<Change> of(List<Change> kept, Area area) {
        return kept.stream().filter(change -> change.area() == area);
    }

    private static ObjectNode value(Change change) {
        return (ObjectNode) change.value().orElseThrow();
    }

    private static Entity entity(String key, JsonNode kept) {
        return new Entity(
                Json.text(kept, "type"),
                UUID.fromString(key),
                Json.text(kept, "name"),
                Json.text(kept, "fqn"),
                Optional.of(Json.text(kept, "parent"))
                        .filter(text -> !text.isEmpty())
                        .map(UUID::fromString),
                (ObjectNode) kept.path("json"));
    }

    private static UUID owner(String key) {
        return UUID.fromString(key.substring(0, key.indexOf(Change.DIVIDER)));
    }

    private static SideRecords.Place place(String key) {
        String[] parts = key.split(Change.DIVIDER, 3);
        return new SideRecords.Place(parts[1], parts[2]);
    }
}
