package io.garner.ingest;

import io.garner.model.Pipeline;
import io.garner.model.Pipeline.Run;
import io.garner.model.Pipeline.State;
import io.garner.model.Pipeline.Task;
import io.garner.model.Pipeline.TaskRun;
import io.garner.model.PipelineBatch;
import io.garner.model.PipelineInventory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Pipelines such as a scheduler tells of. */
final class Dags {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Dags() {}

    /** Two tasks, one after the other, with all that can be said of them. */
    static Pipeline dag(String name, Run... runs) {
        return dag(name, "Loads " + name + ".", "0 3 * * *", List.of("nightly"), List.of("sellers"), runs);
    }

    static Pipeline dag(
            String name, String text, String schedule, List<String> tags, List<String> owners, Run... runs) {
        return new Pipeline(
                name,
                Optional.empty(),
                Optional.of(text),
                Optional.of("http://airflow:8080/dags/" + name + "/grid"),
                Optional.of(schedule),
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                OptionalInt.of(16),
                Optional.of("/dags/" + name + ".py"),
                Optional.of(true),
                tags,
                owners,
                List.of(task("extract", "load"), task("load")),
                List.of(runs));
    }

    static Task task(String name, String... downstream) {
        return new Task(
                name,
                Optional.empty(),
                Optional.of("Does " + name + "."),
                Optional.of("http://airflow:8080/tasks/" + name),
                Optional.of("PythonOperator"),
                Optional.of("SELECT 1"),
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                Optional.empty(),
                List.of(downstream),
                List.of("slow"),
                List.of("sellers"));
    }

    /** A run of so many hours after noon; its second task is left out on purpose. */
    static Run run(int hours, State state) {
        Instant start = NOON.plus(Duration.ofHours(hours));
        return new Run(
                "scheduled__" + start,
                start,
                state,
                state == State.PENDING ? Optional.empty() : Optional.of(start.plusSeconds(90)),
                List.of(
                        new TaskRun(
                                "extract", state, Optional.of(start), Optional.empty(), Optional.of("http://log/1")),
                        new TaskRun("load", State.SKIPPED, Optional.empty(), Optional.empty(), Optional.empty()),
                        new TaskRun("gone", State.FAILED, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    static PipelineBatch batch(Pipeline... pipelines) {
        return new PipelineBatch(List.of(pipelines), Optional.of("AirflowTags"));
    }

    static PipelineInventory all(String... names) {
        return new PipelineInventory(Set.copyOf(Arrays.asList(names)));
    }
}
