package io.garner.source;

import java.util.Map;

/**
 * The catalog's service for a source: what to call its kind, and the non-secret members that the catalog requires of its
 * connection.
 *
 * @param serviceType as the catalog spells it: {@code Postgres}
 * @param connection members of the connection besides its type: {@code hostPort}, {@code username}, {@code database}
 */
public record ServiceFacts(String serviceType, Map<String, String> connection) {
    public ServiceFacts {
        connection = Map.copyOf(connection);
    }
}
