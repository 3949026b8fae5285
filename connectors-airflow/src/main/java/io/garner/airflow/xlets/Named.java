package io.garner.airflow.xlets;

import io.garner.model.Fqn;
import java.util.Optional;

/** What an element of a task's inlets or outlets names. Immutable. */
public sealed interface Named {

    /** The group of elements that belong to none. */
    String DEFAULT_KEY = "default";

    /**
     * A table, or a pipeline, whose name has two parts. A schema that nobody says is {@code *}: the only table of that name
     * in its database is meant.
     *
     * @param column of the table, where the element names one
     * @param key the group that OpenMetadata's own tool joins inlets and outlets by
     */
    record Thing(Fqn fqn, Optional<String> column, String key) implements Named {

        static Thing of(Fqn fqn) {
            return new Thing(fqn, Optional.empty(), DEFAULT_KEY);
        }
    }

    /** What a task before this one writes; of all that are directly before it where none is said. */
    record Upstream(Optional<String> task) implements Named {}

    /** Nothing that is known here; nothing is guessed. */
    record Unresolved(String why, String remedy) implements Named {}
}
