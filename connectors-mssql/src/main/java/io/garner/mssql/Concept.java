package io.garner.mssql;

import io.garner.jdbc.SqlResource;
import io.garner.model.SchemaBatch.Part;
import java.util.Locale;
import java.util.Optional;

/** What is read, one query for each; the query lies in the {@code .sql} file of the same name. */
enum Concept {
    SERVER(Need.ALWAYS),
    DATABASES(Need.ALWAYS),
    SCHEMAS(Need.ALWAYS),
    TYPES(Need.ALWAYS),
    // A source that owns the catalog's texts would empty them all when it failed to read its own.
    DESCRIPTIONS(Need.WHERE_THERE_IS_ONE),
    RELATIONS(Need.ALWAYS),
    VIEWS(Part.VIEW_TEXTS),
    COLUMNS(Need.ALWAYS),
    CONSTRAINTS(Part.KEYS),
    INDEXES(Part.KEYS),
    PARTITIONS(Part.PARTITIONING),
    ROUTINES(Part.ROUTINES),
    PARAMETERS(Part.ROUTINES),
    SEQUENCES(Need.NEVER),
    SYNONYMS(Need.NEVER),
    DEPENDENCIES(Part.DEPENDENCIES),
    // Only when the former fails.
    OBJECT_DEPENDENCIES(Part.DEPENDENCIES),
    // Only where the configuration says so; the second where the first gives nothing.
    QUERY_LOG(Need.NEVER),
    PLAN_CACHE(Need.NEVER);

    private final Need need;
    private final Optional<Part> part;

    Concept(Need need) {
        this.need = need;
        this.part = Optional.empty();
    }

    Concept(Part part) {
        this.need = Need.NEVER;
        this.part = Optional.of(part);
    }

    /** When a harvest without it would be no harvest. */
    private enum Need {
        ALWAYS,
        WHERE_THERE_IS_ONE,
        NEVER
    }

    /**
     * Whether a harvest without it would be no harvest.
     *
     * @param missing whether the server does not have it at all
     */
    boolean isEssential(boolean missing) {
        return need == Need.ALWAYS || (need == Need.WHERE_THERE_IS_ONE && !missing);
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
