package io.garner.mssql;

import io.garner.jdbc.Row;
import java.util.Optional;

/**
 * A row of {@code views.sql}.
 *
 * @param definition the statement that made it; empty when it is encrypted, or hidden from the login
 */
record ViewRow(Optional<String> definition, boolean isEncrypted, boolean isSchemaBound) {

    static ViewRow from(Row row) {
        return new ViewRow(
                row.optionalText("definition"),
                row.optionalInteger("is_encrypted").orElse(0) == 1,
                row.flag("is_schema_bound"));
    }
}
