package io.garner.model;

import java.util.Map;
import java.util.Optional;

/**
 * A column of a table or view, or a member of a composite type.
 *
 * @param ordinal its place among the columns that exist now, from 1; holes left by dropped columns do not count
 * @param generation how the value comes about when the writer gives none
 * @param details what else its source says of it and a catalog has no place for, by the source's word: {@code sparse}
 */
public record Column(
        String name,
        int ordinal,
        DataType type,
        boolean nullable,
        Optional<Generation> generation,
        Optional<String> collation,
        Optional<String> comment,
        Map<String, String> details) {

    public Column {
        details = Map.copyOf(details);
    }

    /** A column of which there is nothing else to say. */
    public Column(
            String name,
            int ordinal,
            DataType type,
            boolean nullable,
            Optional<Generation> generation,
            Optional<String> collation,
            Optional<String> comment) {
        this(name, ordinal, type, nullable, generation, collation, comment, Map.of());
    }

    /** How a column gets its value. */
    public sealed interface Generation {

        /** A default expression, as the source prints it. */
        record Default(String expression) implements Generation {}

        /** An identity column; {@code always} means that a writer may not give a value. */
        record Identity(boolean always) implements Generation {}

        /** A computed column; {@code stored} tells it from one that is computed on reading. */
        record Computed(String expression, boolean stored) implements Generation {}
    }

    /** A column with no default, collation or comment of its own. */
    public static Column of(String name, int ordinal, DataType type, boolean nullable) {
        return new Column(name, ordinal, type, nullable, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
