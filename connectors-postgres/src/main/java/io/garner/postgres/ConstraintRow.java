package io.garner.postgres;

import io.garner.jdbc.Row;
import io.garner.model.ForeignKey.Action;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@code constraints.sql}.
 *
 * @param definition of a check or exclusion; empty when the table was locked
 */
record ConstraintRow(
        long relationId,
        String name,
        Kind kind,
        List<String> columns,
        Optional<Target> target,
        boolean isEnforced,
        Optional<String> definition) {

    /** The sort of constraint. */
    enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        EXCLUSION
    }

    /** Where a foreign key points. */
    record Target(
            String schema, String table, boolean isPartition, List<String> columns, Action onUpdate, Action onDelete) {}

    static ConstraintRow from(Row row) {
        return new ConstraintRow(
                row.number("relation_id"),
                row.text("name"),
                Kind.valueOf(row.text("kind")),
                row.texts("columns"),
                row.optionalText("referenced_table").map(table -> targetOf(row, table)),
                row.flag("is_enforced"),
                row.optionalText("definition"));
    }

    private static Target targetOf(Row row, String table) {
        return new Target(
                row.text("referenced_schema"),
                table,
                row.flag("references_partition"),
                row.texts("referenced_columns"),
                Action.valueOf(row.text("on_update")),
                Action.valueOf(row.text("on_delete")));
    }
}
