package io.garner.lineage.openlineage;

import io.garner.lineage.openlineage.Event.JobId;
import io.garner.lineage.openlineage.Event.JobPart;
import io.garner.lineage.openlineage.OpenLineageConfig.PipelineNames;
import io.garner.lineage.openlineage.RunMerge.Merged;
import io.garner.model.Pipeline;
import io.garner.source.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The jobs that were heard of, as pipelines. Memory grows with the number of jobs, and only so far. Used by one thread. */
final class Jobs {

    private final PipelineNames naming;
    private final Limits limits;
    private final Told told;
    private final Map<JobId, JobHistory> pipelines = new LinkedHashMap<>();

    Jobs(PipelineNames naming, Limits limits, Told told) {
        this.naming = naming;
        this.limits = limits;
        this.told = told;
    }

    /**
     * Adds what is known of a run.
     *
     * @return the job whose pipeline this is part of; empty when there is no room for it
     */
    Optional<JobId> add(Merged run, Place place) {
        Optional<JobHistory> history = history(place.top().job());
        history.ifPresent(pipeline -> pipeline.add(run, place));
        return history.map(JobHistory::id);
    }

    /** Adds a job that was told of without a run. */
    Optional<JobId> add(JobPart job) {
        Optional<JobHistory> history = history(job.id());
        history.ifPresent(pipeline -> pipeline.add(job));
        return history.map(JobHistory::id);
    }

    /** The pipelines by their jobs, with names that are different. */
    Map<JobId, Pipeline> pipelines() {
        Map<String, JobId> names = new LinkedHashMap<>();
        pipelines.keySet().forEach(job -> name(job, names));
        Map<JobId, Pipeline> found = new LinkedHashMap<>();
        names.forEach((name, job) ->
                Optional.ofNullable(pipelines.get(job)).ifPresent(history -> found.put(job, history.pipeline(name))));
        return found;
    }

    private void name(JobId job, Map<String, JobId> names) {
        if (naming == PipelineNames.JOB && names.putIfAbsent(job.name(), job) == null) {
            return;
        }
        String qualified = job.namespace() + "." + job.name();
        if (naming == PipelineNames.JOB) {
            told.once(new Finding(
                    Told.SAME_JOB,
                    job.name(),
                    "several namespaces have a job of this name; that of " + job.namespace() + " is called "
                            + qualified,
                    "Set pipelineNames: namespace, so that names do not depend on which is heard of first."));
        }
        names.putIfAbsent(qualified, job);
    }

    private Optional<JobHistory> history(JobId job) {
        JobHistory known = pipelines.get(job);
        if (known == null && pipelines.size() == limits.jobs()) {
            told.once(new Finding(
                    Told.LIMIT,
                    "jobs",
                    "more than " + limits.jobs() + " different jobs were told of; further ones are no pipelines",
                    "Read fewer events at once. Job names that hold a moment make a job of each run."));
            return Optional.empty();
        }
        return Optional.of(pipelines.computeIfAbsent(job, id -> new JobHistory(id, limits.recentRuns())));
    }
}
