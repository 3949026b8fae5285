package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Everything that a catalog holds at one moment, and the indexes of it. Immutable: a change is another state. */
record State(
        PMap<UUID, Placed> entities,
        PMap<Name, UUID> names,
        PMap<Name, Listing> listings,
        PMap<UUID, Listing> children,
        PMap<UUID, List<ObjectNode>> history,
        PMap<UUID, SideRecords> records) {

    static final State EMPTY = new State(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    /** An FQN among the entities of a type. */
    record Name(String type, String fqn) {}

    /** An entity with the FQNs of all containers that it is in. */
    record Placed(Entity entity, List<String> containers) {}

    Optional<Entity> byId(UUID id) {
        return Optional.ofNullable(entities.get(id)).map(Placed::entity);
    }

    Optional<Entity> byFqn(String type, String fqn) {
        return Optional.ofNullable(names.get(new Name(type, fqn))).flatMap(this::byId);
    }

    Listing listing(String type, String container) {
        return listings.getOrDefault(new Name(type, container), Listing.EMPTY);
    }

    Listing inside(UUID container) {
        return children.getOrDefault(container, Listing.EMPTY);
    }

    SideRecords recordsOf(UUID owner) {
        return records.getOrDefault(owner, SideRecords.NONE);
    }

    /** This state with an entity that was not in it. */
    State inserted(Entity entity) {
        Placed placed = new Placed(entity, containers(entity));
        PMap<UUID, Placed> all = entities.plus(entity.id(), placed);
        PMap<Name, UUID> named = names.plus(new Name(entity.type(), entity.fqn()), entity.id());
        return new State(all, named, listings, children, history, records).listed(placed);
    }

    private List<String> containers(Entity entity) {
        List<String> containers = new ArrayList<>(List.of(Listing.EVERYWHERE));
        entity.parent().map(entities::get).ifPresent(parent -> {
            containers.addAll(parent.containers().subList(1, parent.containers().size()));
            containers.add(parent.entity().fqn());
        });
        return List.copyOf(containers);
    }

    /** This state with other content of an entity that is in it. */
    State updated(Entity entity) {
        Placed before = Optional.ofNullable(entities.get(entity.id())).orElseThrow();
        Placed after = new Placed(entity, before.containers());
        PMap<UUID, Placed> all = entities.plus(entity.id(), after);
        return new State(all, names, listings, children, history, records).listed(after);
    }

    private State listed(Placed placed) {
        Entity entity = placed.entity();
        PMap<Name, Listing> lists = listings;
        for (String container : placed.containers()) {
            lists = lists.plus(
                    new Name(entity.type(), container),
                    listing(entity.type(), container).with(entity));
        }
        PMap<UUID, Listing> inner = entity.parent()
                .map(parent -> children.plus(parent, inside(parent).with(entity)))
                .orElse(children);
        return new State(entities, names, lists, inner, history, records);
    }

    /** This state without an entity, its history and its side records. */
    State removed(UUID id) {
        Placed placed = Optional.ofNullable(entities.get(id)).orElseThrow();
        Entity entity = placed.entity();
        PMap<Name, Listing> lists = listings;
        for (String container : placed.containers()) {
            Name name = new Name(entity.type(), container);
            Listing rest = listing(entity.type(), container).without(entity);
            lists = rest.isEmpty() ? lists.minus(name) : lists.plus(name, rest);
        }
        PMap<UUID, Listing> inner = entity.parent()
                .map(parent -> without(children, parent, inside(parent).without(entity)))
                .orElse(children);
        return new State(
                entities.minus(entity.id()),
                names.minus(new Name(entity.type(), entity.fqn())),
                lists,
                inner,
                history.minus(entity.id()),
                records.minus(entity.id()));
    }

    private static PMap<UUID, Listing> without(PMap<UUID, Listing> lists, UUID parent, Listing rest) {
        return rest.isEmpty() ? lists.minus(parent) : lists.plus(parent, rest);
    }

    State withHistory(UUID id, List<ObjectNode> versions) {
        PMap<UUID, List<ObjectNode>> all =
                versions.isEmpty() ? history.minus(id) : history.plus(id, List.copyOf(versions));
        return new State(entities, names, listings, children, all, records);
    }

    State withRecords(UUID owner, SideRecords all) {
        return new State(entities, names, listings, children, history, records.plus(owner, all));
    }
}
