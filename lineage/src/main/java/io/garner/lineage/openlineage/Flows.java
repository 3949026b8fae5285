package io.garner.lineage.openlineage;

import io.garner.lineage.openlineage.Event.Columns;
import io.garner.lineage.openlineage.Event.JobId;
import io.garner.lineage.openlineage.Event.JobPart;
import io.garner.lineage.openlineage.Event.Output;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.garner.source.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What flows from which table to which, and by which job. Of a job the latest event counts for each pair. Memory grows with
 * the number of different flows, not with that of events, and only so far. Used by one thread.
 */
final class Flows {

    /** Two tables. */
    record Pair(Fqn from, Fqn to) {}

    /**
     * What a job does from one table to another.
     *
     * @param job empty where an event told of a dataset alone
     * @param pipeline what the job is part of; empty where nobody runs it
     */
    record Flow(Instant time, Optional<JobPart> job, Optional<JobId> pipeline, List<ColumnMapping> columns) {}

    private final Resolver resolver;
    private final Limits limits;
    private final Told told;
    private final Map<Pair, Map<Optional<JobId>, Flow>> flows = new LinkedHashMap<>();
    private int size;

    Flows(Resolver resolver, Limits limits, Told told) {
        this.resolver = resolver;
        this.limits = limits;
        this.told = told;
    }

    Map<Pair, Map<Optional<JobId>, Flow>> all() {
        return flows;
    }

    /** Adds what an event says, that of a run with all the run's events in it. */
    void add(Event event, Optional<JobId> pipeline) {
        event.outputs()
                .forEach((id, output) ->
                        resolver.table(id, output.alsoKnownAs()).ifPresent(to -> add(event, pipeline, output, to)));
    }

    private void add(Event event, Optional<JobId> pipeline, Output output, Fqn to) {
        Map<Fqn, List<ColumnMapping>> sources = new LinkedHashMap<>();
        inputs(event, output)
                .forEach(input -> resolver.table(input, event.inputs().getOrDefault(input, List.of()))
                        .filter(from -> !from.equals(to))
                        .ifPresent(from -> sources.computeIfAbsent(from, key -> new ArrayList<>())
                                .addAll(output.columns()
                                        .map(columns -> columns.direct().getOrDefault(input, List.of()))
                                        .orElse(List.of()))));
        sources.forEach(
                (from, columns) -> put(new Pair(from, to), new Flow(event.time(), event.job(), pipeline, columns)));
    }

    /**
     * The inputs of one output. Everything that a run reads feeds everything that it writes, unless it writes several
     * things and says itself what feeds this one.
     */
    private static Set<DatasetId> inputs(Event event, Output output) {
        Columns columns = output.columns().orElse(Columns.NONE);
        Set<DatasetId> inputs = new LinkedHashSet<>();
        if (event.outputs().size() == 1 || columns.mentioned().isEmpty()) {
            inputs.addAll(event.inputs().keySet());
        }
        inputs.addAll(columns.mentioned());
        return inputs;
    }

    private void put(Pair pair, Flow flow) {
        Optional<JobId> job = flow.job().map(JobPart::id);
        Map<Optional<JobId>, Flow> ofPair = flows.getOrDefault(pair, Map.of());
        Flow before = ofPair.get(job);
        if (before == null && size == limits.flows()) {
            told.once(new Finding(
                    Told.LIMIT,
                    "flows",
                    "more than " + limits.flows() + " different flows were told; further ones are left out",
                    "Read fewer events at once, such as a file a day."));
            return;
        }
        if (before == null || !flow.time().isBefore(before.time())) {
            flows.computeIfAbsent(pair, key -> new LinkedHashMap<>()).put(job, flow);
            size += before == null ? 1 : 0;
        }
    }
}
