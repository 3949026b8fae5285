package io.garner.postgres;

import io.garner.jdbc.Row;
import java.util.Optional;

/**
 * A row of {@code schemas.sql}.
 *
 * @param name empty in the row that carries the comment on the database
 * @param queryLog the extension that logs statements, in that row only, where it was asked for and is there
 */
record SchemaRow(
        long id,
        Optional<String> name,
        Optional<String> comment,
        long relations,
        Optional<QueryLog.Extension> queryLog) {

    static SchemaRow from(Row row) {
        return new SchemaRow(
                row.optionalNumber("schema_id").orElse(0),
                row.optionalText("name"),
                row.optionalText("comment"),
                row.number("relations"),
                row.optionalText("query_log_schema")
                        .map(schema -> new QueryLog.Extension(schema, row.flag("query_log_has_exec_time"))));
    }
}
