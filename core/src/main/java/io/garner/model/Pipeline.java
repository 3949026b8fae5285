package io.garner.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tasks that run one after the other: a DAG of Airflow, a job of OpenLineage.
 *
 * @param description Markdown
 * @param sourceUrl the page of the pipeline in its own user interface
 * @param schedule a cron expression or what the scheduler shows in its place
 * @param concurrency how many of its tasks may run at once
 * @param location the file that declares it
 * @param active whether it is scheduled at all; empty where the source does not say
 * @param tags words of its authors
 * @param owners names as the source has them: of users, teams or neither
 * @param runs the last ones, in no particular order; with the pipeline they are all that was looked at
 */
public record Pipeline(
        String name,
        Optional<String> displayName,
        Optional<String> description,
        Optional<String> sourceUrl,
        Optional<String> schedule,
        Optional<Instant> startDate,
        OptionalInt concurrency,
        Optional<String> location,
        Optional<Boolean> active,
        List<String> tags,
        List<String> owners,
        List<Task> tasks,
        List<Run> runs) {

    /** What has become of a run or of a task in it. */
    public enum State {
        SUCCESSFUL,
        FAILED,
        /** Not ended yet. */
        PENDING,
        /** Left out on purpose. */
        SKIPPED
    }

    /**
     * One step of a pipeline.
     *
     * @param type the class of its operator
     * @param sql the statement that it runs, where that is all it does
     * @param downstream the names of the tasks that wait for it
     */
    public record Task(
            String name,
            Optional<String> displayName,
            Optional<String> description,
            Optional<String> sourceUrl,
            Optional<String> type,
            Optional<String> sql,
            Optional<Instant> startDate,
            Optional<Instant> endDate,
            List<String> downstream,
            List<String> tags,
            List<String> owners) {
        public Task {
            downstream = List.copyOf(downstream);
            tags = List.copyOf(tags);
            owners = List.copyOf(owners);
        }

        /** A task of which only the name is known. */
        public static Task of(String name) {
            return new Task(
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    /**
     * One run. A catalog knows it by its moment: a second run of the same millisecond takes the place of the first.
     *
     * @param id as the source names it
     * @param moment when it began or was due
     */
    public record Run(String id, Instant moment, State state, Optional<Instant> end, List<TaskRun> tasks) {
        public Run {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * What became of one task in a run.
     *
     * @param logLink the page of its log
     */
    public record TaskRun(
            String task, State state, Optional<Instant> start, Optional<Instant> end, Optional<String> logLink) {}

    public Pipeline {
        tags = List.copyOf(tags);
        owners = List.copyOf(owners);
        tasks = List.copyOf(tasks);
        runs = List.copyOf(runs);
    }

    /** A pipeline of which nothing is known but its name and its tasks. */
    public static Pipeline of(String name, List<Task> tasks) {
        return new Pipeline(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                tasks,
                List.of());
    }
}
