package io.garner.airflow.route;

import java.util.List;

/**
 * A dataset (2.x) or asset (3.x).
 *
 * @param producers tasks that write it
 * @param consumers tasks that read it, where the route sees them
 * @param scheduled DAGs that run when it was written
 * @param names what else it is called: its own name (3.x), and aliases that have stood for it
 */
public record Asset(
        String uri, List<TaskName> producers, List<TaskName> consumers, List<String> scheduled, List<String> names) {

    /** A task of a DAG. */
    public record TaskName(String dag, String task) {}

    public Asset {
        producers = List.copyOf(producers);
        consumers = List.copyOf(consumers);
        scheduled = List.copyOf(scheduled);
        names = List.copyOf(names);
    }

    /** One of which no other name is known. */
    public Asset(String uri, List<TaskName> producers, List<TaskName> consumers, List<String> scheduled) {
        this(uri, producers, consumers, scheduled, List.of());
    }
}
