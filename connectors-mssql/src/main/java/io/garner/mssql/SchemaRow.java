package io.garner.mssql;

import io.garner.jdbc.Row;
import java.util.Optional;

/**
 * A row of {@code schemas.sql}; all but the first two and the number of relations are the same in each.
 *
 * @param collation of the database
 * @param seesDefinitions whether the user has VIEW DEFINITION on the database
 * @param seesSchema whether it has it on the schema, too; a DENY takes it away
 * @param deniedObjects how many objects a DENY hides from it
 * @param system what the server keeps in the database for itself
 */
record SchemaRow(
        long id,
        String name,
        long relations,
        Optional<String> collation,
        String user,
        boolean seesDefinitions,
        boolean seesSchema,
        int deniedObjects,
        SystemObjects system) {

    static SchemaRow from(Row row) {
        return new SchemaRow(
                row.number("schema_id"),
                row.text("name"),
                row.number("relations"),
                row.optionalText("collation"),
                row.optionalText("user_name").orElse("public"),
                row.optionalInteger("sees_definitions").orElse(0) == 1,
                row.optionalInteger("sees_schema").orElse(0) == 1,
                row.optionalInteger("denied_objects").orElse(0),
                new SystemObjects(
                        row.optionalInteger("of_replication").orElse(0) > 0,
                        row.optionalInteger("of_capture").orElse(0) > 0));
    }
}
