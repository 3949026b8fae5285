package io.garner.model;

import java.util.List;
import java.util.Optional;

/**
 * A function or procedure. Overloads share a name; name and {@code identityArguments} together are unique in a schema.
 *
 * @param identityArguments the argument types that tell overloads apart, as the source prints them
 * @param returns the result type; empty for a procedure
 * @param definition the whole CREATE statement, or the body; empty for aggregates and when hidden
 */
public record Routine(
        String name,
        Kind kind,
        String identityArguments,
        List<Parameter> parameters,
        Optional<String> returns,
        String language,
        Optional<String> definition,
        Optional<String> comment) {

    /** What sort of routine. */
    public enum Kind {
        FUNCTION,
        PROCEDURE,
        AGGREGATE,
        WINDOW
    }

    /** How a parameter is passed. */
    public enum Mode {
        IN,
        OUT,
        INOUT,
        VARIADIC,
        TABLE
    }

    /** One parameter; unnamed ones have an empty name. */
    public record Parameter(String name, Mode mode, String type) {}

    public Routine {
        parameters = List.copyOf(parameters);
    }
}
