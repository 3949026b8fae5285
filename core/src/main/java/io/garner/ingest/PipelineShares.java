package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEdge;
import io.garner.openmetadata.TableEdges;
import io.garner.openmetadata.TableEdges.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes back what pipelines told of edges that are about to go themselves. No catalog can be asked which edges a pipeline is
 * on, so the edges into every table and every pipeline are looked at: one request each. Used by one thread.
 */
final class PipelineShares {

    private final OpenMetadata catalog;
    private final TableEdges edges;
    private final KnownEnds ends;
    private final Withdrawal withdrawal;
    private final Consumer<EdgeChange> done;

    /** @param done is told of each change that was made */
    PipelineShares(OpenMetadata catalog, KnownEnds ends, Withdrawal withdrawal, Consumer<EdgeChange> done) {
        this.catalog = catalog;
        this.edges = catalog.tableEdges();
        this.ends = ends;
        this.withdrawal = withdrawal;
        this.done = done;
    }

    /**
     * Takes back all that these pipelines told.
     *
     * @param isGone by a pipeline's name in the catalog
     * @param ids of these pipelines
     * @param stopped asked before each request
     * @return what the catalog had against it
     */
    List<Failure> takeBack(Predicate<String> isGone, Set<String> ids, BooleanSupplier stopped) {
        Predicate<String> isOver =
                share -> isGone.test(EdgeShares.pipelineOf(share).orElse(""));
        List<Failure> failures = new ArrayList<>();
        for (EntityType type : List.of(EntityType.TABLE, EntityType.PIPELINE)) {
            List<Fqn> names = new ArrayList<>();
            catalog.forEachName(type, entity -> names.add(Fqn.parse(entity.fullyQualifiedName())));
            for (Fqn name : names) {
                if (stopped.getAsBoolean()) {
                    return failures;
                }
                takeBack(type, name, isOver, ids)
                        .map(refusal -> new Failure(name.toString(), "its lineage edges", refusal.toString()))
                        .ifPresent(failures::add);
            }
        }
        return failures;
    }

    private Optional<Outcome.Refused> takeBack(EntityType type, Fqn name, Predicate<String> isOver, Set<String> ids) {
        Told told = edges.into(type, name);
        if (told.refusal().isPresent() || told.lineage().isEmpty()) {
            return told.refusal();
        }
        for (StoredEdge edge : told.lineage().get().upstreamEdges().orElse(List.of())) {
            Optional<EdgeChange> change =
                    withdrawal.of(edge, told.lineage().get(), name, isOver).map(there -> without(ids, there));
            Optional<Outcome.Refused> refusal = change.flatMap(there -> there.send(edges));
            if (refusal.isPresent()) {
                return refusal;
            }
            change.ifPresent(done);
        }
        return Optional.empty();
    }

    /** An edge that stays is not one of a pipeline that goes, but of the first that still tells of it. */
    private EdgeChange without(Set<String> ids, EdgeChange change) {
        boolean hadOne = change.before().flatMap(EdgeDetails::pipeline).isPresent();
        Optional<EdgeDetails> details = change.details()
                .map(left -> hadOne && !isOfOneThatStays(left, ids) ? left.through(firstOf(left)) : left);
        return new EdgeChange(change.from(), change.to(), change.ends(), details, change.before());
    }

    private static boolean isOfOneThatStays(EdgeDetails details, Set<String> ids) {
        return details.pipeline().filter(there -> !ids.contains(there.id())).isPresent();
    }

    private Optional<Reference> firstOf(EdgeDetails details) {
        return EdgeShares.of(Optional.of(details)).shares().stream()
                .flatMap(share -> EdgeShares.pipelineOf(share.source()).stream())
                .findFirst()
                .flatMap(pipeline -> ends.of(Fqn.parse(pipeline), Optional.empty()));
    }
}
