package io.garner.mssql;

import io.garner.jdbc.Row;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row of {@code views.sql}.
 *
 * @param definition the statement that made it; empty when it is encrypted, or hidden from the login
 * @param quotedIdentifiers false when it was made with QUOTED_IDENTIFIER OFF; empty when the server does not tell
 */
record ViewRow(
        Optional<String> definition, boolean isEncrypted, boolean isSchemaBound, Optional<Boolean> quotedIdentifiers) {

    static ViewRow from(Row row) {
        return new ViewRow(
                row.optionalText("definition"),
                row.optionalInteger("is_encrypted").orElse(0) == 1,
                row.flag("is_schema_bound"),
                quotedIdentifiers(row.optionalInteger("uses_quoted_identifier")));
    }

    private static Optional<Boolean> quotedIdentifiers(OptionalInt told) {
        return told.isPresent() ? Optional.of(told.getAsInt() == 1) : Optional.empty();
    }
}
