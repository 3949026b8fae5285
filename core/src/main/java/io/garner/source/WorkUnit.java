package io.garner.source;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a source that is harvested by itself, while others harvest the rest.
 *
 * @param schemas by database; a database with none of them is taken whole, and without a database the whole source is
 */
public record WorkUnit(Map<String, Set<String>> schemas) {

    public WorkUnit {
        schemas = schemas.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** Whether anything of this database is in it. */
    public boolean takes(String database) {
        return schemas.isEmpty() || schemas.containsKey(database);
    }

    /** Whether this schema is in it. */
    public boolean takes(String database, String schema) {
        Set<String> named = schemas.getOrDefault(database, Set.of());
        return takes(database) && (named.isEmpty() || named.contains(schema));
    }
}
