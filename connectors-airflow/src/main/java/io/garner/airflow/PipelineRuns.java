package io.garner.airflow;

import io.garner.airflow.route.DagRun;
import io.garner.airflow.route.TaskInstance;
import io.garner.model.Pipeline.Run;
import io.garner.model.Pipeline.State;
import io.garner.model.Pipeline.TaskRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs as a catalog knows them, where a task is one however many instances it had. */
final class PipelineRuns {

    private final Pages pages;

    PipelineRuns(Pages pages) {
        this.pages = pages;
    }

    Run of(DagRun run) {
        Map<String, List<TaskInstance>> byTask = new LinkedHashMap<>();
        run.tasks()
                .forEach(instance -> byTask.computeIfAbsent(instance.task(), task -> new ArrayList<>())
                        .add(instance));
        return new Run(
                run.id(),
                run.moment(),
                States.of(run.state()),
                run.end(),
                byTask.entrySet().stream()
                        .map(task -> task(run, task.getKey(), task.getValue()))
                        .toList());
    }

    private TaskRun task(DagRun run, String task, List<TaskInstance> instances) {
        State state = States.ofAll(instances.stream()
                .map(instance -> States.of(instance.state().orElse("")))
                .toList());
        Optional<Instant> start = instances.stream()
                .flatMap(instance -> instance.start().stream())
                .min(Comparator.naturalOrder());
        Optional<Instant> end = instances.stream()
                .flatMap(instance -> instance.end().stream())
                .max(Comparator.naturalOrder())
                .filter(last -> state != State.PENDING);
        return new TaskRun(task, state, start, end, Optional.of(pages.log(run.dag(), run.id(), task)));
    }
}
