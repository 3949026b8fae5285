package io.garner.lineage.openlineage;

import io.garner.lineage.openlineage.Event.JobRun;
import io.garner.lineage.openlineage.RunMerge.Merged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a run stands below the run that started all: the DAG, above a task, above what the task has started. The top job is
 * a pipeline, the one directly below it is a task, and what is below that belongs to the task.
 *
 * @param task empty for the top itself
 * @param isTask whether the run is the task itself and not something below it
 */
record Place(JobRun top, Optional<JobRun> task, boolean isTask) {

    /** Deeper than anybody starts jobs from jobs; also ends a circle. */
    private static final int DEEPEST = 8;

    /** The place of a run, from what it says of its parents and what is known of those. */
    static Place of(Merged run, Function<UUID, Optional<Merged>> known) {
        List<JobRun> chain = new ArrayList<>();
        chain.add(new JobRun(run.run().id(), run.job().id()));
        Optional<JobRun> root = run.run().root();
        Optional<Merged> current = Optional.of(run);
        while (current.isPresent() && chain.size() < DEEPEST && !isLast(chain, root)) {
            Optional<JobRun> parent = current.get()
                    .run()
                    .parent()
                    .filter(above ->
                            chain.stream().noneMatch(below -> below.run().equals(above.run())));
            parent.ifPresent(chain::add);
            current = parent.flatMap(above -> known.apply(above.run()));
        }
        root.filter(top -> !isLast(chain, root)).ifPresent(chain::add);
        int size = chain.size();
        return new Place(
                chain.get(size - 1), size > 1 ? Optional.of(chain.get(size - 2)) : Optional.empty(), size == 2);
    }

    /** What the task is called in its pipeline: Airflow puts the DAG in front of it. */
    Optional<String> taskName() {
        String prefix = top.job().name() + ".";
        return task.map(there -> there.job().name())
                .map(name -> name.startsWith(prefix) && name.length() > prefix.length()
                        ? name.substring(prefix.length())
                        : name);
    }

    private static boolean isLast(List<JobRun> chain, Optional<JobRun> root) {
        UUID last = chain.get(chain.size() - 1).run();
        return root.map(top -> top.run().equals(last)).orElse(false);
    }
}
