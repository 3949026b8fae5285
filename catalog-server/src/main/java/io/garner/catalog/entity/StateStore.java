package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.SideRecords.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The store of a server. Thread-safe: readers never wait, writers work one at a time.
 *
 * <p>All content is one immutable {@link State}. A transaction makes another one, hands what differs to the
 * {@link Keeper}, and returns when that is kept; only then do readers see it. Transactions that wait for the keeper at
 * the same time do not hinder the next ones, so that one write to a disk may keep several.
 */
public final class StateStore implements Store {

    private final Keeper keeper;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile State published;

    // Both belong to whoever holds the lock: what all transactions so far came to, and what the running one did.
    private State latest;
    private final List<Change> changes = new ArrayList<>();

    private StateStore(State state, Keeper keeper) {
        this.published = state;
        this.latest = state;
        this.keeper = keeper;
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
        if (writing.isHeldByCurrentThread()) {
            return allOrNothing(work);
        }
        T result;
        CompletableFuture<Void> kept;
        writing.lock();
        try {
            result = allOrNothing(work);
            kept = handOver();
        } finally {
            writing.unlock();
        }
        // Also when this one changed nothing: it may have seen what is not kept yet.
        kept.join();
        return result;
    }

    private <T> T allOrNothing(Supplier<T> work) {
        State before = latest;
        int done = changes.size();
        boolean good = false;
        try {
            T result = work.get();
            good = true;
            return result;
        } finally {
            if (!good) {
                latest = before;
                changes.subList(done, changes.size()).clear();
            }
        }
    }

    private CompletableFuture<Void> handOver() {
        State state = latest;
        List<Change> handed = List.copyOf(changes);
        changes.clear();
        return keeper.keep(handed, () -> published = state);
    }

    private State state() {
        return writing.isHeldByCurrentThread() ? latest : published;
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
            if (latest.byFqn(entity.type(), entity.fqn()).isPresent()) {
                return false;
            }
            latest = latest.inserted(entity);
            return changes.add(Change.put(entity));
        });
    }

    @Override
    public void update(Entity entity) {
        atomically(() -> {
            latest = latest.updated(entity);
            return changes.add(Change.put(entity));
        });
    }

    @Override
    public void remove(Entity entity) {
        atomically(() -> {
            keepHistory(entity.id(), List.of());
            latest.recordsOf(entity.id())
                    .all()
                    .keySet()
                    .forEach(place -> changes.add(Change.sideRecord(entity.id(), place, Optional.empty())));
            latest = latest.removed(entity.id());
            return changes.add(Change.removed(entity));
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
            List<ObjectNode> before = history(id);
            latest = latest.withHistory(id, versions);
            return changes.addAll(Change.history(id, before, versions));
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
            latest = latest.withRecords(owner, latest.recordsOf(owner).with(place, record));
            return changes.add(Change.sideRecord(owner, place, Optional.of(record)));
        });
    }

    @Override
    public boolean removeRecord(String kind, UUID owner, String key) {
        return atomically(() -> {
            Place place = new Place(kind, key);
            SideRecords records = latest.recordsOf(owner);
            if (records.get(place).isEmpty()) {
                return false;
            }
            latest = latest.withRecords(owner, records.without(place));
            return changes.add(Change.sideRecord(owner, place, Optional.empty()));
        });
    }
}
