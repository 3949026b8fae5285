package io.garner.airflow.route;

import java.util.List;

/**
 * A dataset (2.x) or asset (3.x).
 *
 * @param producers tasks that write it
 * @param consumers tasks that read it, where the route sees them
 * @param scheduled DAGs that run when it was written
 */
public record Asset(String uri, List<TaskName> producers, List<TaskName> consumers, List<String> scheduled) {

    /** A task of a DAG. */
    public record TaskName(String dag, String task) {}

    public Asset {
        producers = List.copyOf(producers);
        consumers = List.copyOf(consumers);
        scheduled = List.copyOf(scheduled);
    }
}
