package io.garner.openmetadata;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A service as it is created. The connection holds its type and the non-secret members that the catalog's schema
 * requires; without one, 1.2 fails with a 500 on a later update.
 */
public record ServiceBody(String name, String serviceType, Optional<String> description, Connection connection) {

    /** The catalog nests the connection once more, under {@code config}. */
    public record Connection(Map<String, Object> config) {
        public Connection {
            config = Map.copyOf(config);
        }

        /** The members by their names; a dot in a name leads into an object, one deep. */
        public static Connection of(Map<String, String> members) {
            Map<String, Object> config = new TreeMap<>();
            Map<String, Map<String, String>> inner = new TreeMap<>();
            members.forEach((name, value) -> {
                int dot = name.indexOf('.');
                if (dot < 0) {
                    config.put(name, value);
                } else {
                    inner.computeIfAbsent(name.substring(0, dot), key -> new TreeMap<>())
                            .put(name.substring(dot + 1), value);
                }
            });
            config.putAll(inner);
            return new Connection(config);
        }
    }
}
