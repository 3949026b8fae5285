package io.garner.lineage.openlineage;

import io.garner.lineage.openlineage.RunMerge.Merged;
import io.garner.model.Pipeline.Run;
import io.garner.model.Pipeline.State;
import io.garner.model.Pipeline.TaskRun;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was heard of one run of a pipeline, from itself or from its tasks. Used by one thread. */
final class RunHistory {

    private final UUID id;
    private Optional<Instant> nominal = Optional.empty();
    private Instant start = Instant.MAX;
    private Optional<Attempt> self = Optional.empty();
    private final Map<String, Attempt> tasks = new LinkedHashMap<>();

    /**
     * What became of the run or of one of its tasks.
     *
     * @param own whether it told of that itself, and not something that it has started
     */
    private record Attempt(Instant start, State state, Optional<Instant> end, boolean own) {}

    RunHistory(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    /** When it was due, which all of its events say alike; else the first that was heard of it. */
    Instant moment() {
        return nominal.orElse(start);
    }

    void addSelf(Merged run) {
        self = Optional.of(attempt(run, true));
        note(run);
    }

    /** Of several attempts the last one counts. */
    void addTask(String task, Merged run, boolean own) {
        note(run);
        tasks.merge(
                task,
                attempt(run, own),
                (known, now) -> now.own() == known.own()
                        ? now.start().isBefore(known.start()) ? known : now
                        : now.own() ? now : known);
    }

    /** @param alone the only task, of a run that has none of its own */
    Run run(Optional<String> alone) {
        List<TaskRun> steps = tasks.entrySet().stream()
                .map(task -> new TaskRun(
                        task.getKey(),
                        task.getValue().state(),
                        Optional.of(task.getValue().start()),
                        task.getValue().end(),
                        Optional.empty()))
                .toList();
        State state = self.map(Attempt::state).orElseGet(() -> stateOf(tasks.values()));
        Optional<Instant> end = self.flatMap(Attempt::end);
        List<TaskRun> all = alone.map(task ->
                        List.of(new TaskRun(task, state, self.map(Attempt::start), end, Optional.<String>empty())))
                .orElse(steps);
        return new Run(id.toString(), moment(), state, end, all);
    }

    private void note(Merged run) {
        nominal = nominal.or(() -> run.run().nominal());
        start = run.start().isBefore(start) ? run.start() : start;
    }

    private static Attempt attempt(Merged run, boolean own) {
        State state = run.end()
                .map(end -> end.type() == Event.Type.COMPLETE ? State.SUCCESSFUL : State.FAILED)
                .orElse(State.PENDING);
        return new Attempt(run.start(), state, run.end().map(Merged.End::time), own);
    }

    /** A run that does not tell of itself has failed when a task has, and is under way while one is. */
    private static State stateOf(Collection<Attempt> attempts) {
        if (attempts.stream().anyMatch(attempt -> attempt.state() == State.FAILED)) {
            return State.FAILED;
        }
        return attempts.stream().anyMatch(attempt -> attempt.state() == State.PENDING)
                ? State.PENDING
                : State.SUCCESSFUL;
    }
}
