package io.garner.mssql;

import io.garner.jdbc.Row;
import io.garner.model.Routine;
import java.util.Optional;

/**
 * A row of {@code routines.sql}.
 *
 * @param isTable whether it gives rows
 * @param definition the statement that made it; empty for CLR, when it is encrypted, or hidden from the login
 */
record RoutineRow(
        long id,
        long schemaId,
        String name,
        Routine.Kind kind,
        boolean isClr,
        boolean isTable,
        boolean isEncrypted,
        Optional<String> definition) {

    static RoutineRow from(Row row) {
        String type = row.text("type");
        return new RoutineRow(
                row.number("routine_id"),
                row.number("schema_id"),
                row.text("name"),
                switch (type) {
                    case "P", "PC", "X" -> Routine.Kind.PROCEDURE;
                    case "AF" -> Routine.Kind.AGGREGATE;
                    default -> Routine.Kind.FUNCTION;
                },
                switch (type) {
                    case "PC", "X", "FS", "FT", "AF" -> true;
                    default -> false;
                },
                switch (type) {
                    case "IF", "TF", "FT" -> true;
                    default -> false;
                },
                row.optionalInteger("is_encrypted").orElse(0) == 1,
                row.optionalText("definition"));
    }
}
