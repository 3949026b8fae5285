package io.garner.postgres;

import io.garner.model.Dependencies;
import io.garner.model.Routine;
import io.garner.model.Routine.Mode;
import io.garner.model.Routine.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes routines of the rows of {@code routines.sql}. */
final class RoutineAssembler {

    private RoutineAssembler() {}

    static Routine routine(RoutineRow row, Optional<Dependencies> dependencies) {
        List<Parameter> parameters = parameters(row);
        return new Routine(
                row.name(),
                row.kind(),
                identityArguments(parameters),
                parameters,
                returns(row, parameters),
                row.language(),
                row.definition(),
                row.comment(),
                dependencies);
    }

    /** Whether the text of a body in standard SQL is missing because a table in it was locked. */
    static boolean hasGap(RoutineRow row) {
        return row.kind() != Routine.Kind.AGGREGATE && row.definition().isEmpty();
    }

    private static List<Parameter> parameters(RoutineRow row) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < row.parameterTypes().size(); i++) {
            parameters.add(new Parameter(
                    row.parameterNames().isEmpty() ? "" : row.parameterNames().get(i),
                    row.parameterModes().isEmpty()
                            ? Mode.IN
                            : mode(row.parameterModes().get(i)),
                    shown(
                            row,
                            row.parameterTypes().get(i),
                            row.parameterPrefixes().get(i))));
        }
        return parameters;
    }

    /** Only what a caller passes tells overloads apart. */
    private static String identityArguments(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.mode() != Mode.OUT && parameter.mode() != Mode.TABLE)
                .map(Parameter::type)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> returns(RoutineRow row, List<Parameter> parameters) {
        List<Parameter> resultColumns = parameters.stream()
                .filter(parameter -> parameter.mode() == Mode.TABLE)
                .toList();
        if (!resultColumns.isEmpty()) {
            return Optional.of(resultColumns.stream()
                    .map(column -> Identifiers.quoted(column.name()) + " " + column.type())
                    .collect(Collectors.joining(", ", "TABLE(", ")")));
        }
        return row.returnType().map(type -> (row.returnsSet() ? "SETOF " : "") + shown(row, type, row.returnPrefix()));
    }

    /** A type of the routine's own schema needs no prefix. */
    private static String shown(RoutineRow row, String type, String prefix) {
        return prefix.equals(row.ownPrefix()) && type.startsWith(prefix) ? type.substring(prefix.length()) : type;
    }

    private static Mode mode(String letter) {
        return switch (letter) {
            case "o" -> Mode.OUT;
            case "b" -> Mode.INOUT;
            case "v" -> Mode.VARIADIC;
            case "t" -> Mode.TABLE;
            default -> Mode.IN;
        };
    }
}
