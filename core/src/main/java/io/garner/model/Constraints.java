package io.garner.model;

import java.util.List;
import java.util.Optional;

/** The keys and checks of one table. Column order is the declared one; names are the source's. */
public record Constraints(
        Optional<PrimaryKey> primaryKey, List<UniqueKey> uniqueKeys, List<ForeignKey> foreignKeys, List<Check> checks) {

    public static final Constraints NONE = new Constraints(Optional.empty(), List.of(), List.of(), List.of());

    /** The columns that identify a row. */
    public record PrimaryKey(String name, List<String> columns) {
        public PrimaryKey {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Columns whose values may not repeat.
     *
     * @param declaredAs a constraint, or only a unique index (no predicate, no expressions)
     */
    public record UniqueKey(String name, List<String> columns, DeclaredAs declaredAs) {

        /** Where the uniqueness comes from. */
        public enum DeclaredAs {
            CONSTRAINT,
            INDEX
        }

        public UniqueKey {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A rule over the values of a row, as the source prints it. Exclusion constraints count as checks.
     *
     * @param enforced false when rows may break it: it is disabled, or existing rows were never checked
     */
    public record Check(String name, String definition, boolean enforced) {

        /** A rule that holds for every row. */
        public Check(String name, String definition) {
            this(name, definition, true);
        }
    }

    public Constraints {
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
    }
}
