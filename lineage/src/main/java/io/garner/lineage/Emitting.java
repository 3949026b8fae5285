package io.garner.lineage;

import io.garner.lineage.Session.Opened;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OwnEdges;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How one edge is emitted or removed. Thread-safe. */
final class Emitting {

    private static final Logger LOG = LoggerFactory.getLogger(Emitting.class);

    private final Session session;
    private final EmitterOptions options;

    Emitting(Session session, EmitterOptions options) {
        this.session = session;
        this.options = options;
    }

    /** @param edge made within, so that a name which is none is an outcome, too */
    EdgeOutcome put(EntityType fromType, Supplier<Edge> edge, EntityType toType) {
        return session.attempt(options.patience(), opened -> put(opened, fromType, edge.get(), toType));
    }

    EdgeOutcome remove(EntityType fromType, Supplier<Edge> edge, EntityType toType) {
        return session.attempt(options.patience(), opened -> remove(opened, fromType, edge.get(), toType));
    }

    private EdgeOutcome remove(Opened opened, EntityType fromType, Edge edge, EntityType toType) {
        return edges(opened, edge).remove(fromType, edge.from(), toType, edge.to());
    }

    private EdgeOutcome put(Opened opened, EntityType fromType, Edge edge, EntityType toType) {
        OwnEdges edges = edges(opened, edge);
        Edge told = inContext(edge, edges);
        EdgeOutcome outcome = edges.put(fromType, told, toType);
        for (Fqn end : options.createMissing() && !options.dryRun() ? new Fqn[] {told.from(), told.to()} : new Fqn[0]) {
            if (isTable(outcome, end) && Stubs.create(opened.catalog(), told, end)) {
                outcome = edges.put(fromType, told, toType);
            }
        }
        return outcome;
    }

    private static boolean isTable(EdgeOutcome outcome, Fqn end) {
        return outcome instanceof EdgeOutcome.EndMissing missing
                && missing.type() == EntityType.TABLE
                && missing.name().equals(end);
    }

    /** The DAG that runs this program carries the edge, unless another does; one that was not harvested yet carries none. */
    private Edge inContext(Edge edge, OwnEdges edges) {
        Optional<Fqn> pipeline = edge.pipeline().isPresent()
                ? Optional.empty()
                : options.context().pipeline();
        if (pipeline.isEmpty()) {
            return edge;
        }
        if (edges.reference(EntityType.PIPELINE, pipeline.get()).isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("pipeline", pipeline.get())
                    .log("the catalog does not have this pipeline yet; the edge goes without it");
            return edge;
        }
        Edge carried = edge.through(pipeline.get());
        return edge.source() == Edge.Source.MANUAL ? carried.foundBy(Edge.Source.PIPELINE) : carried;
    }

    private OwnEdges edges(Opened opened, Edge edge) {
        return opened.edges()
                .as(options.context().nameFor(edge))
                .with(options.foreign())
                .dryRun(options.dryRun());
    }
}
