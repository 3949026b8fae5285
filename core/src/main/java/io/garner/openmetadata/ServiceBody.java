package io.garner.openmetadata;

import java.util.Map;
import java.util.Optional;

/**
 * A database service as it is created. The connection holds its type and the non-secret members that the catalog's schema
 * requires; without one, 1.2 fails with a 500 on a later update.
 */
public record ServiceBody(String name, String serviceType, Optional<String> description, Connection connection) {

    /** The catalog nests the connection once more, under {@code config}. */
    public record Connection(Map<String, String> config) {
        public Connection {
            config = Map.copyOf(config);
        }
    }
}
