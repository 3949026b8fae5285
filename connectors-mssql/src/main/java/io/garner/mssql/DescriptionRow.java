package io.garner.mssql;

import io.garner.jdbc.Row;

/** A row of {@code descriptions.sql}. */
record DescriptionRow(int subject, long id, int part, String text) {

    static DescriptionRow from(Row row) {
        return new DescriptionRow(
                row.integer("class"),
                row.number("major_id"),
                row.integer("minor_id"),
                row.optionalText("description").orElse(""));
    }
}
