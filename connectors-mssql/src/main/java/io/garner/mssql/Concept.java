package io.garner.mssql;

import io.garner.jdbc.SqlResource;
import io.garner.model.SchemaBatch.Part;
import java.util.Locale;
import java.util.Optional;

/** What is read, one query for each; the query lies in the {@code .sql} file of the same name. */
enum Concept {
    SERVER(true),
    DATABASES(true),
    SCHEMAS(true),
    TYPES(true),
    DESCRIPTIONS(false),
    RELATIONS(true),
    VIEWS(Part.VIEW_TEXTS),
    COLUMNS(true),
    CONSTRAINTS(Part.KEYS),
    INDEXES(Part.KEYS),
    PARTITIONS(Part.PARTITIONING),
    ROUTINES(Part.ROUTINES),
    PARAMETERS(Part.ROUTINES),
    SEQUENCES(false),
    SYNONYMS(false);

    private final boolean essential;
    private final Optional<Part> part;

    Concept(boolean essential) {
        this.essential = essential;
        this.part = Optional.empty();
    }

    Concept(Part part) {
        this.essential = false;
        this.part = Optional.of(part);
    }

    /** Whether a harvest without it would be no harvest. */
    boolean isEssential() {
        return essential;
    }

    /** What a schema lacks when this was not read, where the model has a word for it. */
    Optional<Part> part() {
        return part;
    }

    SqlResource sql() {
        return SqlResource.beside(Concept.class, word() + ".sql");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
