package io.garner.airflow;

import io.garner.model.Pipeline.State;
import java.util.Collection;
import java.util.Set;

/** What a catalog calls the states of runs and tasks. */
final class States {

    private static final Set<String> FAILED = Set.of("failed", "upstream_failed");

    private States() {}

    /** Everything that has not ended is pending, whatever it waits for. */
    static State of(String word) {
        if (word.equals("success")) {
            return State.SUCCESSFUL;
        } else if (FAILED.contains(word)) {
            return State.FAILED;
        }
        return word.equals("skipped") ? State.SKIPPED : State.PENDING;
    }

    /** Of a mapped task, from those of its instances. */
    static State ofAll(Collection<State> instances) {
        for (State decisive : new State[] {State.FAILED, State.PENDING, State.SUCCESSFUL}) {
            if (instances.contains(decisive)) {
                return decisive;
            }
        }
        return State.SKIPPED;
    }
}
