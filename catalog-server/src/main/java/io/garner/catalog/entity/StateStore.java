package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.SideRecords.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The store of a server: one immutable {@link State} after the other. Thread-safe: readers never wait. */
public final class StateStore implements Store {

    private final Transactions transactions;

    private StateStore(State state, Keeper keeper) {
        this.transactions = new Transactions(state, keeper);
    }

    /** An empty store that ends with the process. */
    public static StateStore inMemory() {
        return new StateStore(State.EMPTY, Keeper.NONE);
    }

    /** A store that goes on with what was kept before. */
    public static StateStore of(List<Change> kept, Keeper keeper) {
        return new StateStore(Restored.state(kept), keeper);
    }

    @Override
    public <T> T atomically(Supplier<T> work) {
        return transactions.run(work);
    }

    private State state() {
        return transactions.state();
    }

    @Override
    public Optional<Entity> byId(String type, UUID id) {
        return state().byId(id).filter(entity -> entity.type().equals(type));
    }

    @Override
    public Optional<Entity> byFqn(String type, String fqn) {
        return state().byFqn(type, fqn);
    }

    @Override
    public boolean insert(Entity entity) {
        return atomically(() -> {
            if (state().byFqn(entity.type(), entity.fqn()).isPresent()) {
                return false;
            }
            transactions.become(state().inserted(entity), List.of(Change.put(entity)));
            return true;
        });
    }

    @Override
    public void update(Entity entity) {
        atomically(() -> {
            transactions.become(state().updated(entity), List.of(Change.put(entity)));
            return entity;
        });
    }

    @Override
    public void remove(Entity entity) {
        atomically(() -> {
            List<Change> differences = new ArrayList<>(Change.history(entity.id(), history(entity.id()), List.of()));
            state().recordsOf(entity.id())
                    .all()
                    .keySet()
                    .forEach(place -> differences.add(Change.sideRecord(entity.id(), place, Optional.empty())));
            differences.add(Change.removed(entity));
            transactions.become(state().removed(entity.id()), differences);
            return entity;
        });
    }

    @Override
    public Stream<Entity> all(String type) {
        return listing(type, Listing.EVERYWHERE).first(Integer.MAX_VALUE).stream();
    }

    @Override
    public Listing listing(String type, String container) {
        return state().listing(type, container);
    }

    @Override
    public List<Entity> children(UUID container) {
        return state().inside(container).first(Integer.MAX_VALUE);
    }

    @Override
    public List<ObjectNode> history(UUID id) {
        return state().history().getOrDefault(id, List.of());
    }

    @Override
    public void keepHistory(UUID id, List<ObjectNode> versions) {
        atomically(() -> {
            List<Change> differences = Change.history(id, history(id), versions);
            transactions.become(state().withHistory(id, versions), differences);
            return versions;
        });
    }

    @Override
    public Optional<ObjectNode> record(String kind, UUID owner, String key) {
        return state().recordsOf(owner).get(new Place(kind, key));
    }

    @Override
    public List<ObjectNode> records(String kind, UUID owner) {
        return state().recordsOf(owner).ofKind(kind);
    }

    @Override
    public void putRecord(String kind, UUID owner, String key, ObjectNode record) {
        atomically(() -> {
            Place place = new Place(kind, key);
            SideRecords records = state().recordsOf(owner).with(place, record);
            transactions.become(
                    state().withRecords(owner, records), List.of(Change.sideRecord(owner, place, Optional.of(record))));
            return record;
        });
    }

    @Override
    public boolean removeRecord(String kind, UUID owner, String key) {
        return atomically(() -> {
            Place place = new Place(kind, key);
            SideRecords records = state().recordsOf(owner);
            if (records.get(place).isEmpty()) {
                return false;
            }
            transactions.become(
                    state().withRecords(owner, records.without(place)),
                    List.of(Change.sideRecord(owner, place, Optional.empty())));
            return true;
        });
    }
}
