package io.garner.airflow.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A DAG as it was last read by Airflow.
 *
 * @param docMd Markdown
 * @param schedule a cron expression, else what Airflow shows in its place: {@code 1 day, 0:00:00}, {@code Dataset},
 *     {@code None}; empty where it is not said
 * @param concurrency the most tasks that run at once
 * @param dependencies on other DAGs, where the route sees them
 * @param whole whether all was read that says what its tasks read and write; otherwise nothing is concluded from what is not
 *     told of it
 */
public record Dag(
        DagSummary summary,
        Optional<String> displayName,
        Optional<String> description,
        Optional<String> docMd,
        Optional<String> schedule,
        Optional<Instant> startDate,
        OptionalInt concurrency,
        List<DagTask> tasks,
        List<DagDependency> dependencies,
        boolean whole) {
    public Dag {
        tasks = List.copyOf(tasks);
        dependencies = List.copyOf(dependencies);
    }

    /** Its identifier. */
    public String id() {
        return summary.id();
    }
}
