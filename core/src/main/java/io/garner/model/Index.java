package io.garner.model;

import java.util.List;
import java.util.Optional;

/**
 * An index, whether or not a constraint stands on it.
 *
 * @param columns the key: column names, or the text of an expression
 * @param included columns that are carried but not part of the key
 * @param predicate the condition of a partial index
 */
public record Index(
        String name,
        String method,
        boolean unique,
        List<String> columns,
        List<String> included,
        Optional<String> predicate) {
    public Index {
        columns = List.copyOf(columns);
        included = List.copyOf(included);
    }
}
