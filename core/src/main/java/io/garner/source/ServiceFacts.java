package io.garner.source;

import java.util.Map;

/**
 * The catalog's service for a source: what to call its kind, and the non-secret members that the catalog requires of its
 * connection.
 *
 * @param kind what the service holds
 * @param serviceType as the newest catalog spells it: {@code Postgres}; an older one that does not know a type of pipelines
 *     gets {@code CustomPipeline}
 * @param connection members of the connection besides its type: {@code hostPort}, {@code username}, {@code database}; a dot
 *     leads into an object, as in {@code connection.type}
 */
public record ServiceFacts(Kind kind, String serviceType, Map<String, String> connection) {

    /** What a service holds. */
    public enum Kind {
        /** Databases, schemas and tables. */
        DATABASE,
        /** Pipelines. */
        PIPELINE
    }

    public ServiceFacts {
        connection = Map.copyOf(connection);
    }

    /** A service that holds databases. */
    public ServiceFacts(String serviceType, Map<String, String> connection) {
        this(Kind.DATABASE, serviceType, connection);
    }

    /** A service that holds pipelines. */
    public static ServiceFacts ofPipelines(String serviceType, Map<String, String> connection) {
        return new ServiceFacts(Kind.PIPELINE, serviceType, connection);
    }
}
