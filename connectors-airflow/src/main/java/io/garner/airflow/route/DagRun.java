package io.garner.airflow.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run of a DAG.
 *
 * @param moment its logical date, else when its data begin, else when it was due, else when it began
 * @param state in Airflow's words: {@code success}
 */
public record DagRun(
        String dag, String id, Instant moment, String state, Optional<Instant> end, List<TaskInstance> tasks) {
    public DagRun {
        tasks = List.copyOf(tasks);
    }
}
