package io.garner.postgres;

import io.garner.jdbc.SqlResource;
import java.util.Locale;

/** What is read, one query for each; the query lies in the {@code .sql} file of the same name. */
enum Concept {
    SERVER(true),
    DATABASES(true),
    SCHEMAS(true),
    RELATIONS(true),
    VIEWS(false),
    COLUMNS(true),
    TYPES(true),
    CONSTRAINTS(false),
    INDEXES(false),
    PARTITIONS(false),
    ROUTINES(false);

    private final boolean indispensable;

    Concept(boolean indispensable) {
        this.indispensable = indispensable;
    }

    /** Whether a harvest without it would be no harvest. */
    boolean isIndispensable() {
        return indispensable;
    }

    SqlResource sql() {
        return SqlResource.beside(Concept.class, word() + ".sql");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
