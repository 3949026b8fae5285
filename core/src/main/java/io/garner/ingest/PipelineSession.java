package io.garner.ingest;

import io.garner.model.PipelineBatch;
import io.garner.model.PipelineInventory;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The part of a {@link CatalogSession} that deals with pipelines and their runs. Used by one thread. */
final class PipelineSession {

    private final ServiceIdentity service;
    private final RunTally tally;
    private final Publisher publisher;
    private final Retirement retirement;
    private final RunSettings settings;
    private final PipelineStates states;
    private final PipelineLabels labels;
    private final PipelinePlanner planner;
    private final RunPass runs;

    PipelineSession(
            OpenMetadata catalog,
            ServiceIdentity service,
            RunTally tally,
            Publisher publisher,
            TextRules rules,
            Retirement retirement,
            KnownEnds ends,
            RunSettings settings) {
        this.service = service;
        this.tally = tally;
        this.publisher = publisher;
        this.retirement = retirement;
        this.settings = settings;
        this.states = new PipelineStates(catalog, service.fqn(), ends);
        this.labels = new PipelineLabels(
                catalog.governance(), service.fqn(), catalog.dialect().storesOwnersOfTasks(), settings.dryRun());
        this.planner = new PipelinePlanner(service.fqn(), catalog.dialect(), rules, labels, settings.verify());
        this.runs = new RunPass(catalog, tally);
    }

    /** Reads what the catalog has; there is something only where the service is there. */
    void lookUp(boolean isThere) {
        if (isThere && service.type() == EntityType.PIPELINE_SERVICE) {
            states.read();
        }
    }

    /** Of which runs the catalog knows. */
    Map<String, Instant> watermarks() {
        return states.watermarks();
    }

    PipelinePlan plan(PipelineBatch batch) {
        states.prepare(batch);
        return planner.plan(batch, states);
    }

    /** Publishes pipelines, then their runs; their service is there. */
    void publish(PipelinePlan plan, Consumer<Change> note) {
        plan.findings().forEach(tally::add);
        plan.pipelines().forEach(pipeline -> note.accept(pipeline.change()));
        List<Write> writes = plan.pipelines().stream()
                .flatMap(pipeline -> pipeline.write().stream())
                .toList();
        if (!settings.dryRun()) {
            publisher.publish(writes);
        }
        runs.tell(plan.pipelines(), publisher, settings.dryRun());
    }

    /** Concludes from what exists in the source what is gone from it. */
    void conclude(PipelineInventory inventory) {
        Vanished vanished = Vanished.pipelines(service.fqn(), inventory, states.living());
        retirement.decide(vanished, true).forEach(settings.changes());
    }

    /** Tells what was gathered in the whole run. */
    void conclude() {
        labels.conclude(tally);
    }
}
