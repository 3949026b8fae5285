package io.garner.lineage.openlineage;

import io.garner.lineage.openlineage.Event.JobId;
import io.garner.lineage.openlineage.Event.JobPart;
import io.garner.lineage.openlineage.RunMerge.Merged;
import io.garner.model.Pipeline;
import io.garner.model.Pipeline.Task;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What was heard of a pipeline: its job, its tasks and its last runs. Used by one thread. */
final class JobHistory {

    private final JobId id;
    private final int mostRuns;
    private Optional<JobPart> self = Optional.empty();
    private final Map<String, Optional<JobPart>> tasks = new LinkedHashMap<>();
    private final Map<UUID, RunHistory> runs = new LinkedHashMap<>();

    JobHistory(JobId id, int mostRuns) {
        this.id = id;
        this.mostRuns = mostRuns;
    }

    JobId id() {
        return id;
    }

    void add(JobPart job) {
        self = Optional.of(both(self, job));
    }

    void add(Merged run, Place place) {
        RunHistory history = runs.computeIfAbsent(place.top().run(), RunHistory::new);
        if (place.task().isEmpty()) {
            add(run.job());
            history.addSelf(run);
        }
        place.taskName().ifPresent(task -> {
            Optional<JobPart> known = tasks.getOrDefault(task, Optional.empty());
            tasks.put(task, place.isTask() ? Optional.of(both(known, run.job())) : known);
            history.addTask(task, run, place.isTask());
        });
        if (runs.size() > mostRuns) {
            runs.values().stream()
                    .min(Comparator.comparing(RunHistory::moment))
                    .ifPresent(eldest -> runs.remove(eldest.id()));
        }
    }

    /** A job that stands alone is its own only task, so that its runs have something that ran. */
    Pipeline pipeline(String name) {
        Map<String, Optional<JobPart>> all = tasks.isEmpty() ? Map.of(id.name(), self) : tasks;
        List<Task> steps = all.entrySet().stream()
                .map(task -> task(task.getKey(), task.getValue()))
                .toList();
        Optional<String> alone = tasks.isEmpty() ? Optional.of(id.name()) : Optional.empty();
        return new Pipeline(
                name,
                Optional.of(id.name()).filter(job -> !job.equals(name)),
                self.flatMap(JobPart::description),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                self.map(JobPart::owners).orElse(List.of()),
                steps,
                runs.values().stream().map(run -> run.run(alone)).toList());
    }

    private static JobPart both(Optional<JobPart> before, JobPart now) {
        return before.map(known -> known.then(now)).orElse(now);
    }

    private static Task task(String name, Optional<JobPart> job) {
        return new Task(
                name,
                Optional.empty(),
                job.flatMap(JobPart::description),
                Optional.empty(),
                job.flatMap(JobPart::kind),
                job.flatMap(JobPart::sql),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                job.map(JobPart::owners).orElse(List.of()));
    }
}
