package io.garner.postgres;

import io.garner.jdbc.Row;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@code indexes.sql}.
 *
 * @param columns column names and expressions; an expression that could not be read is empty
 */
record IndexRow(
        String name,
        String method,
        boolean isUnique,
        boolean isValid,
        boolean hasExpressions,
        boolean isPartial,
        boolean backsConstraint,
        List<String> columns,
        List<String> included,
        Optional<String> predicate) {

    static IndexRow from(Row row) {
        return new IndexRow(
                row.text("name"),
                row.text("method"),
                row.flag("is_unique"),
                row.flag("is_valid"),
                row.flag("has_expressions"),
                row.flag("is_partial"),
                row.flag("backs_constraint"),
                row.texts("columns"),
                row.texts("included"),
                row.optionalText("predicate"));
    }

    /** Whether it makes sure, with no constraint's help, that no two rows agree in its columns. */
    boolean isUniqueKey() {
        return isUnique && isValid && !hasExpressions && !isPartial && !backsConstraint;
    }

    /** Whether a text of it could not be read. */
    boolean hasGap() {
        return (isPartial && predicate.isEmpty()) || columns.contains("");
    }
}
