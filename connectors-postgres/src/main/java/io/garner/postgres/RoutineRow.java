package io.garner.postgres;

import io.garner.jdbc.Row;
import io.garner.model.Routine;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@code routines.sql}.
 *
 * @param parameterNames empty when no parameter has a name
 * @param parameterModes empty when all are IN
 * @param returnType empty for procedures
 * @param parameterPrefixes the schema of each parameter's type as it would stand before the type
 */
record RoutineRow(
        long id,
        long schemaId,
        String name,
        Routine.Kind kind,
        List<String> parameterNames,
        List<String> parameterModes,
        List<String> parameterTypes,
        List<String> parameterPrefixes,
        boolean returnsSet,
        Optional<String> returnType,
        String returnPrefix,
        String ownPrefix,
        String language,
        Optional<String> definition,
        Optional<String> comment) {

    static RoutineRow from(Row row) {
        return new RoutineRow(
                row.number("routine_id"),
                row.number("schema_id"),
                row.text("name"),
                Routine.Kind.valueOf(row.text("kind")),
                row.texts("parameter_names"),
                row.texts("parameter_modes"),
                row.texts("parameter_types"),
                row.texts("parameter_prefixes"),
                row.flag("returns_set"),
                row.optionalText("return_type"),
                row.text("return_prefix"),
                row.text("own_prefix"),
                row.text("language"),
                row.optionalText("definition"),
                row.optionalText("comment"));
    }
}
