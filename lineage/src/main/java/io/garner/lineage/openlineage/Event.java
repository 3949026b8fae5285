package io.garner.lineage.openlineage;

import io.garner.model.Edge.ColumnMapping;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one event says, as far as pipelines and edges need it. An event of a run has a run and a job, one of a job has a job,
 * one of a dataset has an output only.
 *
 * @param inputs with the other names that they are known by
 */
record Event(
        Instant time,
        Optional<RunPart> run,
        Optional<JobPart> job,
        Map<DatasetId, List<DatasetId>> inputs,
        Map<DatasetId, Output> outputs) {

    /** How far a run has come; what says nothing of it is {@code OTHER}. */
    enum Type {
        START,
        RUNNING,
        COMPLETE,
        ABORT,
        FAIL,
        OTHER;

        boolean isEnd() {
            return this == COMPLETE || this == ABORT || this == FAIL;
        }
    }

    /** A job by its namespace and its name. */
    record JobId(String namespace, String name) {}

    /** A run of a job. */
    record JobRun(UUID run, JobId job) {}

    /**
     * The run.
     *
     * @param nominal when it was due
     * @param parent what has started it
     * @param root what has started all of it
     */
    record RunPart(UUID id, Type type, Optional<Instant> nominal, Optional<JobRun> parent, Optional<JobRun> root) {}

    /**
     * The job. What is empty was not said, and what was said before holds.
     *
     * @param kind words for what it is: {@code AIRFLOW TASK}
     * @param own what Garner has said of an edge in an event of its own
     */
    record JobPart(
            JobId id,
            Optional<String> sql,
            Optional<String> description,
            Optional<String> kind,
            List<String> owners,
            Optional<OwnFacet> own) {

        /** This job as a later event tells of it. */
        JobPart then(JobPart later) {
            return new JobPart(
                    id,
                    later.sql().or(this::sql),
                    later.description().or(this::description),
                    later.kind().or(this::kind),
                    later.owners().isEmpty() ? owners : later.owners(),
                    later.own().or(this::own));
        }
    }

    /**
     * What a run writes.
     *
     * @param columns empty where nothing was said of columns
     */
    record Output(List<DatasetId> alsoKnownAs, Optional<Columns> columns) {

        /** This output as a later event tells of it: a facet replaces the one before. */
        Output then(Output later) {
            return new Output(
                    later.alsoKnownAs().isEmpty() ? alsoKnownAs : later.alsoKnownAs(),
                    later.columns().or(this::columns));
        }
    }

    /**
     * Where the columns of an output come from.
     *
     * @param direct values that pass from columns to columns, by the dataset that they come from
     * @param mentioned every dataset that has to do with the output, if only in a condition
     */
    record Columns(Map<DatasetId, List<ColumnMapping>> direct, Set<DatasetId> mentioned) {
        static final Columns NONE = new Columns(Map.of(), Set.of());

        int size() {
            return mentioned.size()
                    + direct.values().stream().mapToInt(List::size).sum();
        }
    }

    /** This event and a later one of the same run as one. */
    Event then(Event later) {
        Map<DatasetId, List<DatasetId>> allInputs = new LinkedHashMap<>(inputs);
        later.inputs().forEach((id, names) -> allInputs.merge(id, names, (old, now) -> now.isEmpty() ? old : now));
        Map<DatasetId, Output> allOutputs = new LinkedHashMap<>(outputs);
        later.outputs().forEach((id, output) -> allOutputs.merge(id, output, Output::then));
        return new Event(
                later.time(),
                later.run(),
                job.flatMap(before -> later.job().map(before::then)).or(later::job),
                allInputs,
                allOutputs);
    }

    /** About how much memory it takes, in names. */
    int weight() {
        return 1
                + inputs.size()
                + outputs.values().stream()
                        .mapToInt(output ->
                                1 + output.columns().map(Columns::size).orElse(0))
                        .sum();
    }
}
