package io.garner.model;

import java.util.List;

/**
 * All that a view or a routine depends on.
 *
 * @param relations one entry for each relation and what is done with it
 * @param functions that are called, by their quoted names; what they read in turn is not told
 * @param unresolved names that lead to nothing here: dropped tables, other servers
 */
public record Dependencies(List<Dependency> relations, List<String> functions, List<String> unresolved) {

    public Dependencies {
        relations = List.copyOf(relations);
        functions = List.copyOf(functions);
        unresolved = List.copyOf(unresolved);
    }

    /** These relations, and nothing in between. */
    public static Dependencies on(List<Dependency> relations) {
        return new Dependencies(relations, List.of(), List.of());
    }
}
