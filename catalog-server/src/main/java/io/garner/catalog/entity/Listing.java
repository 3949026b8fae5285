package io.garner.catalog.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * The entities of one type that are in one container, in order. Immutable; finding a place and counting take the
 * logarithm of the size.
 */
public record Listing(PSortedMap<Key, Entity> live, PSortedMap<Key, Entity> deleted) {

    /** Stands for the container of everything. */
    public static final String EVERYWHERE = "";

    static final Listing EMPTY = new Listing(TreePMap.empty(), TreePMap.empty());

    Listing with(Entity entity) {
        Key key = Key.of(entity);
        return entity.deleted()
                ? new Listing(live.minus(key), deleted.plus(key, entity))
                : new Listing(live.plus(key, entity), deleted.minus(key));
    }

    Listing without(Entity entity) {
        Key key = Key.of(entity);
        return new Listing(live.minus(key), deleted.minus(key));
    }

    boolean isEmpty() {
        return live.isEmpty() && deleted.isEmpty();
    }

    /** The part that a reader wants to see. */
    Listing of(Include include) {
        return switch (include) {
            case NON_DELETED -> new Listing(live, TreePMap.empty());
            case DELETED -> new Listing(TreePMap.empty(), deleted);
            case ALL -> this;
        };
    }

    /** Only entities that are wanted; takes as long as the list is. */
    Listing where(Predicate<Entity> wanted) {
        return new Listing(where(live, wanted), where(deleted, wanted));
    }

    private static PSortedMap<Key, Entity> where(PSortedMap<Key, Entity> entities, Predicate<Entity> wanted) {
        PSortedMap<Key, Entity> some = entities;
        for (Entity entity : entities.values()) {
            some = wanted.test(entity) ? some : some.minus(Key.of(entity));
        }
        return some;
    }

    int size() {
        return live.size() + deleted.size();
    }

    /** What comes behind a place. */
    Listing after(Key key) {
        return new Listing(live.tailMap(key, false), deleted.tailMap(key, false));
    }

    /** What comes before a place. */
    Listing before(Key key) {
        return new Listing(live.headMap(key, false), deleted.headMap(key, false));
    }

    /** The entities at the beginning. */
    List<Entity> first(int limit) {
        return merged(live, deleted, limit, Map.Entry.comparingByKey());
    }

    /** The entities at the end. */
    List<Entity> last(int limit) {
        List<Entity> backwards = merged(
                live.descendingMap(),
                deleted.descendingMap(),
                limit,
                Map.Entry.comparingByKey(Comparator.reverseOrder()));
        return IntStream.range(0, backwards.size())
                .mapToObj(i -> backwards.get(backwards.size() - 1 - i))
                .toList();
    }

    private static List<Entity> merged(
            NavigableMap<Key, Entity> some,
            NavigableMap<Key, Entity> others,
            int limit,
            Comparator<Map.Entry<Key, Entity>> order) {
        return Stream.concat(
                        some.entrySet().stream().limit(limit),
                        others.entrySet().stream().limit(limit))
                .sorted(order)
                .limit(limit)
                .map(Map.Entry::getValue)
                .toList();
    }
}
