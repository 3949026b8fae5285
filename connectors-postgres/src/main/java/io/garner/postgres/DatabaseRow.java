package io.garner.postgres;

import io.garner.jdbc.Row;

/** A row of {@code databases.sql}. */
record DatabaseRow(
        String name,
        String quotedName,
        boolean isTemplate,
        boolean allowsConnections,
        boolean isInvalid,
        boolean mayConnect) {

    static DatabaseRow from(Row row) {
        return new DatabaseRow(
                row.text("name"),
                row.text("quoted_name"),
                row.flag("is_template"),
                row.flag("allows_connections"),
                row.flag("is_invalid"),
                row.flag("may_connect"));
    }
}
