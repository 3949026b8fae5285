package io.garner.mssql;

import io.garner.model.Dependencies;
import io.garner.model.Routine;
import io.garner.model.Routine.Mode;
import io.garner.model.Routine.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes routines of the rows of {@code routines.sql} and {@code parameters.sql}. */
final class RoutineAssembler {

    private final String schema;
    private final Types types;
    private final Descriptions descriptions;
    private final Gaps gaps;

    RoutineAssembler(String schema, Types types, Descriptions descriptions, Gaps gaps) {
        this.schema = schema;
        this.types = types;
        this.descriptions = descriptions;
        this.gaps = gaps;
    }

    Routine routine(
            RoutineRow row,
            List<ParameterRow> rows,
            List<ColumnRow> resultColumns,
            Optional<Dependencies> dependencies) {
        List<Parameter> parameters = rows.stream()
                .filter(parameter -> parameter.place() > 0)
                .map(this::parameter)
                .toList();
        if (row.definition().isEmpty() && !row.isClr()) {
            missingText(row);
        }
        return new Routine(
                row.name(),
                row.kind(),
                parameters.stream().map(Parameter::type).collect(Collectors.joining(", ")),
                parameters,
                returns(row, rows, resultColumns),
                row.isClr() ? "CLR" : "T-SQL",
                row.definition(),
                descriptions.ofObject(row.id()),
                dependencies);
    }

    private void missingText(RoutineRow row) {
        if (row.isEncrypted()) {
            gaps.encrypted(row.name());
        } else {
            gaps.hidden(row.name(), "text of the routine");
        }
    }

    /** An OUTPUT parameter takes a value, too. */
    private Parameter parameter(ParameterRow row) {
        return new Parameter(row.name(), row.isOutput() ? Mode.INOUT : Mode.IN, shown(row.type()));
    }

    private Optional<String> returns(RoutineRow row, List<ParameterRow> parameters, List<ColumnRow> columns) {
        if (row.isTable()) {
            return Optional.of(columns.stream()
                    .map(column -> Identifiers.quoted(column.name()) + " " + shown(column.type()))
                    .collect(Collectors.joining(", ", "TABLE (", ")")));
        } else if (row.kind() == Routine.Kind.PROCEDURE) {
            return Optional.empty();
        }
        return parameters.stream()
                .filter(parameter -> parameter.place() == 0)
                .map(parameter -> shown(parameter.type()))
                .findFirst();
    }

    private String shown(TypeUse type) {
        return types.of(type, schema).display();
    }
}
