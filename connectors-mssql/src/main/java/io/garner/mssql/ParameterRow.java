package io.garner.mssql;

import io.garner.jdbc.Row;

/**
 * A row of {@code parameters.sql}.
 *
 * @param place 0 is what a function returns
 */
record ParameterRow(long routineId, int place, String name, TypeUse type, boolean isOutput) {

    static ParameterRow from(Row row) {
        return new ParameterRow(
                row.number("routine_id"),
                row.integer("parameter_id"),
                row.optionalText("name").orElse(""),
                new TypeUse(
                        row.number("type_id"),
                        row.number("base_type_id"),
                        row.integer("max_length"),
                        row.integer("precision"),
                        row.integer("scale"),
                        0),
                row.flag("is_output"));
    }
}
