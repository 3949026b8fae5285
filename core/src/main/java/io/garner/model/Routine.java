package io.garner.model;

import java.util.List;
import java.util.Optional;

/**
 * A function or procedure. Overloads share a name; name and {@code identityArguments} together are unique in a schema.
 *
 * @param identityArguments the argument types that tell overloads apart, as the source prints them
 * @param returns the result type; empty for a procedure
 * @param definition the whole CREATE statement, or the body; empty for aggregates and when hidden
 * @param dependencies what it reads and writes, as the source's catalog has it; empty where it does not say
 */
public record Routine(
        String name,
        Kind kind,
        String identityArguments,
        List<Parameter> parameters,
        Optional<String> returns,
        String language,
        Optional<String> definition,
        Optional<String> comment,
        Optional<Dependencies> dependencies) {

    /** A routine of which nothing is known that it reads or writes. */
    public Routine(
            String name,
            Kind kind,
            String identityArguments,
            List<Parameter> parameters,
            Optional<String> returns,
            String language,
            Optional<String> definition,
            Optional<String> comment) {
        this(name, kind, identityArguments, parameters, returns, language, definition, comment, Optional.empty());
    }

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
