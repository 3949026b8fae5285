package io.garner.config;

import java.util.Map;
import java.util.Optional;

/** The environment variables that a configuration may refer to. */
@FunctionalInterface
public interface Environment {

    /** The variable's value; empty when it is unset. */
    Optional<String> get(String name);

    /** The variables of this process. */
    static Environment ofProcess() {
        return name -> Optional.ofNullable(System.getenv(name));
    }

    /** These variables and no others. */
    static Environment of(Map<String, String> variables) {
        Map<String, String> copy = Map.copyOf(variables);
        return name -> Optional.ofNullable(copy.get(name));
    }
}
