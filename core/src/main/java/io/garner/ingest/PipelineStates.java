package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.model.PipelineBatch;
import io.garner.model.ReservedWords;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Include;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.RunBody;
import io.garner.openmetadata.StoredEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the catalog holds of the pipelines of one service: read once and in pages before the source is, because the source
 * wants to know of which runs the catalog knows already. Used by the thread that plans.
 */
final class PipelineStates {

    /** How far the search for an ended run goes back where the newest one has not ended. */
    private static final Duration FURTHEST = Duration.ofDays(31);

    private final OpenMetadata catalog;
    private final Fqn service;
    private final KnownEnds ends;
    private final Map<Fqn, StoredEntity> stored = new HashMap<>();
    private final Set<Fqn> met = new HashSet<>();
    private boolean knowsDeleted;

    PipelineStates(OpenMetadata catalog, Fqn service, KnownEnds ends) {
        this.catalog = catalog;
        this.service = service;
        this.ends = ends;
    }

    /** Reads those that are not deleted. */
    void read() {
        read(Include.LIVING);
        stored.forEach((fqn, pipeline) -> ends.know(fqn, pipeline.id()));
    }

    /** What looks new may have been retired once; only then is the list of the deleted ones worth reading. */
    void prepare(PipelineBatch batch) {
        boolean anyNew =
                batch.pipelines().stream().anyMatch(pipeline -> !stored.containsKey(service.child(pipeline.name())));
        if (anyNew && !knowsDeleted) {
            knowsDeleted = true;
            read(Include.DELETED);
        }
    }

    Optional<StoredEntity> of(Fqn pipeline) {
        return Optional.ofNullable(stored.get(pipeline));
    }

    /** All that were not deleted when the run began. */
    List<StoredEntity> living() {
        return stored.values().stream().filter(there -> !there.isDeleted()).toList();
    }

    /** Notes that the run found this pipeline; false when it had found it before. */
    boolean meet(Fqn pipeline) {
        return met.add(pipeline);
    }

    /** The moment of the newest ended run of each pipeline that has one, by the pipeline's name in the source. */
    Map<String, Instant> watermarks() {
        Map<String, Instant> watermarks = new HashMap<>();
        stored.forEach((fqn, pipeline) -> pipeline.pipelineStatus()
                .flatMap(latest -> latest.hasEnded() ? Optional.of(latest) : ended(fqn, latest))
                .ifPresent(run ->
                        watermarks.put(ReservedWords.decode(pipeline.name()), Instant.ofEpochMilli(run.timestamp()))));
        return watermarks;
    }

    private Optional<RunBody> ended(Fqn pipeline, RunBody latest) {
        long to = latest.timestamp();
        return catalog.pipelineRuns().between(pipeline, to - FURTHEST.toMillis(), to).values().stream()
                .filter(RunBody::hasEnded)
                .max((one, other) -> Long.compare(one.timestamp(), other.timestamp()));
    }

    private void read(Include include) {
        catalog.forEach(
                EntityType.PIPELINE,
                EntityType.PIPELINE_SERVICE,
                service,
                include,
                pipeline -> stored.put(Fqn.parse(pipeline.fullyQualifiedName()), pipeline));
    }
}
