package io.garner.postgres;

import io.garner.jdbc.Row;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A row of {@code columns.sql}.
 *
 * @param identity {@code a} always, {@code d} by default
 * @param generated {@code s} stored, {@code v} computed on reading
 * @param remoteName what a foreign table's column is called where its rows are; empty when it is called the same
 * @param hasExpression whether there is a default or generation expression, even if it could not be read
 */
record ColumnRow(
        String name,
        long typeId,
        int typeModifier,
        String typeDisplay,
        boolean isRequired,
        Optional<String> identity,
        Optional<String> generated,
        boolean hasExpression,
        Optional<String> expression,
        Optional<String> collation,
        Optional<String> remoteName,
        Optional<String> comment) {

    /**
     * Reads the current row.
     *
     * @param shared gives one instance for equal texts; a hundred thousand columns have a few dozen types and names
     */
    static ColumnRow from(Row row, UnaryOperator<String> shared) {
        return new ColumnRow(
                shared.apply(row.text("name")),
                row.number("type_id"),
                row.integer("type_modifier"),
                shared.apply(row.text("type_display")),
                row.flag("is_required"),
                row.optionalText("identity").map(shared),
                row.optionalText("generated").map(shared),
                row.flag("has_expression"),
                row.optionalText("expression").map(shared),
                row.optionalText("collation").map(shared),
                row.optionalText("remote_name").map(shared),
                row.optionalText("comment"));
    }
}
