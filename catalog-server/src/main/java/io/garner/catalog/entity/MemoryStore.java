package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Entities in memory. Thread-safe: readers never wait, writers one at a time. */
public final class MemoryStore implements Store {

    private record Key(String name, UUID id) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::name).thenComparing(Key::id);
    }

    private record Fqn(String type, String text) {}

    private record Shelf(UUID owner, String kind) {}

    private final ReentrantLock writing = new ReentrantLock();
    private final Map<UUID, Entity> byId = new ConcurrentHashMap<>();
    private final Map<Fqn, UUID> byFqn = new ConcurrentHashMap<>();
    private final Map<String, NavigableMap<Key, UUID>> ordered = new ConcurrentHashMap<>();
    private final Map<UUID, NavigableMap<Key, UUID>> children = new ConcurrentHashMap<>();
    private final Map<UUID, List<ObjectNode>> history = new ConcurrentHashMap<>();
    private final Map<Shelf, NavigableMap<String, ObjectNode>> records = new ConcurrentHashMap<>();

    @Override
    public <T> T atomically(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Optional<Entity> byId(String type, UUID id) {
        return Optional.ofNullable(byId.get(id)).filter(entity -> entity.type().equals(type));
    }

    @Override
    public Optional<Entity> byFqn(String type, String fqn) {
        return Optional.ofNullable(byFqn.get(new Fqn(type, fqn))).map(byId::get);
    }

    @Override
    public boolean insert(Entity entity) {
        return atomically(() -> {
            Fqn fqn = new Fqn(entity.type(), entity.fqn());
            if (byFqn.containsKey(fqn)) {
                return false;
            }
            byId.put(entity.id(), entity);
            byFqn.put(fqn, entity.id());
            Key key = new Key(entity.name(), entity.id());
            sorted(ordered, entity.type()).put(key, entity.id());
            entity.parent().ifPresent(parent -> sorted(children, parent).put(key, entity.id()));
            return true;
        });
    }

    @Override
    public void update(Entity entity) {
        atomically(() -> byId.put(entity.id(), entity));
    }

    @Override
    public void remove(Entity entity) {
        atomically(() -> {
            Key key = new Key(entity.name(), entity.id());
            byFqn.remove(new Fqn(entity.type(), entity.fqn()));
            sorted(ordered, entity.type()).remove(key);
            entity.parent().ifPresent(parent -> sorted(children, parent).remove(key));
            history.remove(entity.id());
            records.keySet().removeIf(shelf -> shelf.owner().equals(entity.id()));
            return byId.remove(entity.id());
        });
    }

    @Override
    public Stream<Entity> all(String type) {
        return entities(sorted(ordered, type));
    }

    @Override
    public List<Entity> children(UUID container) {
        return entities(sorted(children, container)).toList();
    }

    private Stream<Entity> entities(NavigableMap<Key, UUID> ids) {
        return ids.values().stream().flatMap(id -> Optional.ofNullable(byId.get(id)).stream());
    }

    @Override
    public List<ObjectNode> history(UUID id) {
        return history.getOrDefault(id, List.of());
    }

    @Override
    public void keepHistory(UUID id, List<ObjectNode> versions) {
        history.put(id, List.copyOf(versions));
    }

    @Override
    public Optional<ObjectNode> record(String kind, UUID owner, String key) {
        return Optional.ofNullable(shelf(kind, owner).get(key));
    }

    @Override
    public List<ObjectNode> records(String kind, UUID owner) {
        return List.copyOf(shelf(kind, owner).values());
    }

    @Override
    public void putRecord(String kind, UUID owner, String key, ObjectNode record) {
        atomically(() -> records.computeIfAbsent(new Shelf(owner, kind), shelf -> new ConcurrentSkipListMap<>())
                .put(key, record));
    }

    @Override
    public boolean removeRecord(String kind, UUID owner, String key) {
        return atomically(() -> shelf(kind, owner).remove(key) != null);
    }

    private NavigableMap<String, ObjectNode> shelf(String kind, UUID owner) {
        return records.getOrDefault(new Shelf(owner, kind), new ConcurrentSkipListMap<>());
    }

    private static <K> NavigableMap<Key, UUID> sorted(Map<K, NavigableMap<Key, UUID>> maps, K key) {
        return maps.computeIfAbsent(key, k -> new ConcurrentSkipListMap<>(Key.ORDER));
    }
}
