package io.garner.postgres;

import io.garner.jdbc.Row;
import java.util.Optional;

/**
 * A row of {@code schemas.sql}.
 *
 * @param name empty in the row that carries the comment on the database
 */
record SchemaRow(long id, Optional<String> name, Optional<String> comment, long relations) {

    static SchemaRow from(Row row) {
        return new SchemaRow(
                row.optionalNumber("schema_id").orElse(0),
                row.optionalText("name"),
                row.optionalText("comment"),
                row.number("relations"));
    }
}
