package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.model.Fqn;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The ends of edges as the catalog knows them: a server wants ids, and an ETL names the same tables again and again.
 * Only what is there is remembered, and only so much of it. Thread-safe.
 */
final class EdgeEnds {

    /** With the names of its columns, a table takes about two kilobytes. */
    private static final int MOST_REMEMBERED = 2_000;

    /** @param columns names as the catalog spells them; empty for what has none */
    record End(Reference reference, Set<String> columns) {}

    private record Key(EntityType type, Fqn name) {}

    private final Map<Key, End> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, End> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** @param read asks the catalog */
    Optional<End> find(EntityType type, Fqn name, BiFunction<EntityType, Fqn, Optional<ObjectNode>> read) {
        synchronized (known) {
            End end = known.get(new Key(type, name));
            if (end != null) {
                return Optional.of(end);
            }
        }
        // Not under the lock: a request takes its time, and two that ask for the same do no harm.
        Optional<End> found = read.apply(type, name).map(json -> endOf(type, json));
        synchronized (known) {
            found.ifPresent(end -> known.put(new Key(type, name), end));
        }
        return found;
    }

    /** What was found may have been deleted, made anew or given another column since. */
    void forget(EntityType type, Fqn name) {
        synchronized (known) {
            known.remove(new Key(type, name));
        }
    }

    private static End endOf(EntityType type, ObjectNode json) {
        Set<String> columns = new HashSet<>();
        json.path("columns").forEach(column -> columns.add(column.path("name").asText()));
        return new End(new Reference(json.path("id").asText(), type.word(), Optional.empty()), Set.copyOf(columns));
    }
}
