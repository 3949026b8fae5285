package io.garner.model;

import java.util.Set;

/**
 * What a view or a routine does with a relation, as the source's own catalog of dependencies has it: exact, and without
 * reading the text.
 *
 * @param relation in the source's own spelling, where synonyms lead to in the end; it may lie in another schema or database,
 *     and need not be harvested
 * @param columns that are used anywhere in the text, also where they only filter; empty where the source tells none, as of
 *     {@code count(*)} and of whole rows
 */
public record Dependency(TableName relation, Set<String> columns, Access access) {

    /** What is done with the relation. */
    public enum Access {
        READ,
        WRITE
    }

    public Dependency {
        columns = Set.copyOf(columns);
    }

    /** A relation that is read, as all those behind a view. */
    public static Dependency read(TableName relation, Set<String> columns) {
        return new Dependency(relation, columns, Access.READ);
    }
}
