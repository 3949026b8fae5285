package io.garner.lineage.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.lineage.openlineage.Event.JobId;
import io.garner.lineage.openlineage.EventReader.Reading;
import io.garner.lineage.openlineage.OpenLineageConfig.Events;
import io.garner.lineage.openlineage.RunMerge.Merged;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.model.Pipeline;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.SourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what events say, until pipelines and edges are asked for. Used by one thread. */
final class Gathering implements EventSink {

    private final OpenLineageConfig config;
    private final String service;
    private final EventReader reader;
    private final Told told;
    private final RunMerge runs;
    private final Jobs jobs;
    private final Flows flows;
    private long heard;

    /** @param reader which makes records of JSON */
    Gathering(OpenLineageConfig config, SourceContext context, Limits limits, EventReader reader, Findings findings) {
        this.config = config;
        this.service = context.service();
        this.reader = reader;
        this.told = new Told(findings, limits.named());
        this.runs = new RunMerge(limits, told, this::ended);
        this.jobs = new Jobs(config.pipelineNames(), limits, told);
        this.flows =
                new Flows(new Resolver(new DatasetNames(config.namespaces(), context.hosts()), told), limits, told);
    }

    @Override
    public void event(Origin origin, JsonNode json) {
        heard++;
        Reading reading = reader.read(json);
        if (reading instanceof Reading.Read read) {
            read.brokenFacets()
                    .forEach(facet -> told.add(Finding.note(
                            Told.FACET,
                            origin.toString(),
                            "the event is read without a facet that is broken: " + facet)));
            add(read.event());
        } else if (reading instanceof Reading.Rejected rejected) {
            broken(origin, rejected.reason());
        }
    }

    @Override
    public void broken(Origin origin, String reason) {
        heard++;
        told.add(Finding.note(Told.REJECTED, origin.toString(), "this event is left out: " + reason));
    }

    @Override
    public void damaged(Origin origin, String reason) {
        heard++;
        told.add(new Finding(
                Told.INPUT,
                origin.file(),
                "the file cannot be read beyond line " + origin.line() + ": " + reason
                        + "; what is before that was read",
                "Have it written again, or take it away."));
    }

    private void add(Event event) {
        if (event.run().isPresent()) {
            runs.add(event);
        } else {
            flows.add(event, event.job().flatMap(jobs::add));
        }
    }

    private void ended(Merged run) {
        Optional<JobId> pipeline = pipeline(run);
        Event.Type how = run.end().orElseThrow().type();
        if (how == Event.Type.COMPLETE || config.events() == Events.ENDED) {
            flows.add(run.event(), pipeline);
        } else if (!run.event().outputs().isEmpty()) {
            told.once(new Finding(
                    Told.FAILED_RUNS,
                    run.job().id().name(),
                    "a run of this job ended with " + how + "; what it has written until then is not told",
                    "Set events: ended, if flows of such runs count."));
        }
    }

    /** What Garner has said itself is of edges only: it knows no more of their pipelines than the catalog does. */
    private Optional<JobId> pipeline(Merged run) {
        return run.job().own().isPresent() ? Optional.empty() : jobs.add(run, Place.of(run, runs::find));
    }

    /** Nothing more will be read: runs that are under way are told as such. */
    void end() {
        runs.forEachOpen(run -> {
            pipeline(run);
            if (!run.event().outputs().isEmpty()) {
                told.once(Finding.note(
                        Told.OPEN_RUNS,
                        run.job().id().name(),
                        "the end of a run of this job is not among the events; what it writes is told when it is"));
            }
        });
    }

    /** Whether there was anything so far that was or should have been an event. */
    boolean isSilent() {
        return heard == 0;
    }

    /** The runs of which no end is known. */
    Set<UUID> openRuns() {
        return runs.open();
    }

    List<Pipeline> pipelines() {
        return List.copyOf(jobs.pipelines().values());
    }

    Stream<Edge> edges() {
        Map<JobId, Fqn> names = new LinkedHashMap<>();
        jobs.pipelines().forEach((job, pipeline) -> names.put(job, Fqn.of(service, pipeline.name())));
        return EdgeList.of(flows.all(), names);
    }

    /** Tells what was kept for the end. */
    void tell() {
        told.end();
    }
}
