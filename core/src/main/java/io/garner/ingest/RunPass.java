package io.garner.ingest;

import io.garner.ingest.PipelinePlan.PlannedPipeline;
import io.garner.model.Fqn;
import io.garner.model.Pipeline.Run;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.PipelineBodies;
import io.garner.openmetadata.PipelineRuns;
import io.garner.openmetadata.RunBody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Tells the catalog of runs of pipelines: one request for each pipeline reads what it knows of them, and one more is sent
 * for each run that it does not know, or knows in another state.
 */
final class RunPass {

    private static final int MOST_AT_ONCE = 8;

    private final PipelineRuns catalog;
    private final RunTally tally;

    RunPass(OpenMetadata catalog, RunTally tally) {
        this.catalog = catalog.pipelineRuns();
        this.tally = tally;
    }

    /** Tells of the runs of these pipelines, which are stored by now; a dry run only counts them. */
    void tell(List<PlannedPipeline> pipelines, Publisher publisher, boolean dryRun) {
        Queue<PlannedPipeline> pile = new ConcurrentLinkedQueue<>(pipelines.stream()
                .filter(pipeline -> !pipeline.found().runs().isEmpty())
                .filter(pipeline -> !tally.hasFailed(EntityType.PIPELINE, pipeline.fqn()))
                .toList());
        publisher.together(Math.min(MOST_AT_ONCE, pile.size()), () -> {
            PlannedPipeline next = pile.poll();
            while (next != null && !publisher.isStopped()) {
                tell(next, publisher, dryRun);
                next = pile.poll();
            }
        });
    }

    private void tell(PlannedPipeline pipeline, Publisher publisher, boolean dryRun) {
        NavigableMap<Long, RunBody> runs = runs(pipeline);
        // One that came back a moment ago in a dry run is not there for the catalog.
        boolean mayHaveRuns =
                pipeline.stored().filter(there -> !dryRun || !there.isDeleted()).isPresent();
        Map<Long, RunBody> known =
                mayHaveRuns ? catalog.between(pipeline.fqn(), runs.firstKey(), runs.lastKey()) : Map.of();
        for (RunBody run : runs.values()) {
            if (publisher.isStopped()) {
                return;
            }
            if (isLike(run, known.get(run.timestamp()))) {
                continue;
            }
            Optional<Outcome.Refused> refusal = dryRun ? Optional.empty() : catalog.put(pipeline.fqn(), run);
            if (refusal.isPresent()) {
                fail(pipeline.fqn(), run, refusal.get());
                return;
            }
            tally.runTold();
        }
    }

    /** By moment; of two runs of the same millisecond the one with the greater name counts, whatever their order. */
    private NavigableMap<Long, RunBody> runs(PlannedPipeline pipeline) {
        Set<String> tasks = pipeline.tasks();
        NavigableMap<Long, RunBody> runs = new TreeMap<>();
        pipeline.found().runs().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .map((Run run) -> PipelineBodies.run(run, tasks))
                .forEach(run -> runs.put(run.timestamp(), run));
        return runs;
    }

    private boolean isLike(RunBody run, @Nullable RunBody known) {
        return known != null && catalog.asStored(run).isLike(known);
    }

    private void fail(Fqn pipeline, RunBody run, Outcome.Refused refusal) {
        tally.failed(
                EntityType.PIPELINE,
                pipeline,
                new Failure(
                        pipeline.toString(),
                        "the run of " + Instant.ofEpochMilli(run.timestamp()),
                        refusal.toString()));
    }
}
