package io.garner.postgres;

import io.garner.jdbc.SqlResource;
import io.garner.model.SchemaBatch.Part;
import java.util.Locale;
import java.util.Optional;

/** What is read, one query for each; the query lies in the {@code .sql} file of the same name. */
enum Concept {
    SERVER,
    DATABASES,
    SCHEMAS,
    RELATIONS,
    VIEWS(Part.VIEW_TEXTS),
    COLUMNS,
    TYPES,
    CONSTRAINTS(Part.KEYS),
    INDEXES(Part.KEYS),
    PARTITIONS(Part.PARTITIONING),
    ROUTINES(Part.ROUTINES),
    DEPENDENCIES(Part.DEPENDENCIES),
    // Only where the configuration says so.
    QUERY_LOG;

    private final Optional<Part> part;

    Concept() {
        this.part = Optional.empty();
    }

    Concept(Part part) {
        this.part = Optional.of(part);
    }

    /** What a schema lacks when this was not read; empty when a harvest without it would be no harvest. */
    Optional<Part> part() {
        return part;
    }

    /** Whether a harvest goes on when the server cannot answer, for whatever reason. */
    boolean mayFail() {
        return this == DEPENDENCIES || this == QUERY_LOG;
    }

    SqlResource sql() {
        return SqlResource.beside(Concept.class, word() + ".sql");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
