package io.garner.mssql;

import io.garner.jdbc.Row;
import io.garner.model.ForeignKey.Action;
import java.util.Optional;

/**
 * A row of {@code constraints.sql}: one pair of columns of a foreign key, or a whole check.
 *
 * @param target empty for a check, and when the login may not see where the key points
 * @param definition of a check; empty when it is hidden from the login
 */
record ConstraintRow(
        String name,
        boolean isForeignKey,
        Optional<String> column,
        Optional<Target> target,
        boolean isEnforced,
        Optional<String> definition) {

    /** Where a pair of columns points. */
    record Target(String schema, String table, String column, Action onUpdate, Action onDelete) {}

    static ConstraintRow from(Row row) {
        Optional<String> column = row.optionalText("referenced_column");
        Optional<String> schema = row.optionalText("referenced_schema");
        return new ConstraintRow(
                row.text("name"),
                row.text("kind").equals("FOREIGN_KEY"),
                row.optionalText("column_name"),
                row.optionalText("referenced_table")
                        .filter(table -> column.isPresent() && schema.isPresent())
                        .map(table -> new Target(
                                schema.orElseThrow(),
                                table,
                                column.orElseThrow(),
                                Action.valueOf(row.text("on_update")),
                                Action.valueOf(row.text("on_delete")))),
                row.flag("is_enforced"),
                row.optionalText("definition"));
    }
}
