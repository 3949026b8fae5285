package io.garner.mssql;

import io.garner.jdbc.Row;
import java.util.Optional;

/**
 * A row of {@code schemas.sql}; all but the first two and the number of relations are the same in each.
 *
 * @param collation of the database
 * @param seesDefinitions whether the user has VIEW DEFINITION on the database
 */
record SchemaRow(
        long id, String name, long relations, Optional<String> collation, String user, boolean seesDefinitions) {

    static SchemaRow from(Row row) {
        return new SchemaRow(
                row.number("schema_id"),
                row.text("name"),
                row.number("relations"),
                row.optionalText("collation"),
                row.optionalText("user_name").orElse("public"),
                row.optionalInteger("sees_definitions").orElse(0) == 1);
    }
}
