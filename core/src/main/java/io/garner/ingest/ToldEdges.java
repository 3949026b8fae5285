package io.garner.ingest;

import io.garner.ingest.EdgePlanner.Difference;
import io.garner.model.Edge;
import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.TableEdges;
import io.garner.openmetadata.TableEdges.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * The edges that a source tells of: gathered in the whole run, and compared and stored at its end, when all that they may
 * lead to is stored. One request reads all edges of an end, and one more is sent for each edge that differs.
 */
final class ToldEdges {

    /** A server refreshes its search index with every edge; more at once only queue there. */
    private static final int MOST_AT_ONCE = 4;

    private final OpenMetadata catalog;
    private final TableEdges edges;
    private final ToldEdgePlanner planner;
    private final WholeNames names;
    private final RunTally tally;
    private final Map<String, Target> targets = new TreeMap<>();
    private final List<Edge> partial = new ArrayList<>();
    private final List<Fqn> partialTargets = new ArrayList<>();

    ToldEdges(OpenMetadata catalog, ToldEdgePlanner planner, WholeNames names, RunTally tally) {
        this.catalog = catalog;
        this.edges = catalog.tableEdges();
        this.planner = planner;
        this.names = names;
        this.tally = tally;
    }

    /**
     * Edges that lead to one thing.
     *
     * @param told by where they start, then by who of ours tells them
     */
    record Target(Fqn fqn, Map<Fqn, Map<String, Edge>> told) {

        /** A table, or a pipeline: these have two names and tables have four. */
        EntityType type() {
            return KnownEnds.typeOf(fqn);
        }
    }

    /**
     * The edges into a target as they are and as they should be.
     *
     * @param isMissing whether the catalog does not have the target
     */
    record Compared(Target target, boolean isMissing, Difference difference) {}

    void add(EdgeBatch batch) {
        planner.complete(batch.completeFor());
        for (Fqn target : batch.targets()) {
            if (target.isPartial()) {
                partialTargets.add(target);
            } else {
                target(target);
            }
        }
        for (Edge edge : batch.edges()) {
            if (WholeNames.isPartial(edge)) {
                partial.add(edge);
            } else {
                add(edge);
            }
        }
    }

    /** Pipelines that may have edges which are not told; nothing of theirs is taken back. */
    void unsure(Set<Fqn> pipelines) {
        planner.unsure(pipelines);
    }

    private void add(Edge edge) {
        target(edge.to())
                .told()
                .computeIfAbsent(edge.from(), from -> new TreeMap<>())
                .merge(planner.shareOf(edge), edge, ToldEdges::both);
    }

    /** Names with unknown parts are looked for when all is stored that they may mean. */
    private void complete() {
        for (Edge edge : partial) {
            Optional<Edge> whole = names.whole(edge);
            whole.ifPresent(this::add);
            // What it meant in an earlier run may well be true still.
            edge.pipeline().filter(pipeline -> whole.isEmpty()).map(Set::of).ifPresent(planner::unsure);
        }
        partial.clear();
        partialTargets.forEach(target -> names.whole(target).ifPresent(this::target));
        partialTargets.clear();
    }

    /**
     * Compares all edges, and unless the run is dry stores what differs.
     *
     * @param everywhere whether to look for edges that are over at all tables and pipelines of the catalog, a request each;
     *     no catalog can be asked which edges a pipeline is on
     */
    List<Compared> run(Publisher publisher, boolean dryRun, boolean everywhere) {
        complete();
        if (everywhere && planner.takesBack()) {
            Stream.of(EntityType.TABLE, EntityType.PIPELINE)
                    .forEach(type -> catalog.forEachName(type, there -> target(Fqn.parse(there.fullyQualifiedName()))));
        }
        Queue<Target> pile = new ConcurrentLinkedQueue<>(targets.values());
        Queue<Compared> compared = new ConcurrentLinkedQueue<>();
        publisher.together(Math.min(MOST_AT_ONCE, pile.size()), () -> {
            Target next = pile.poll();
            while (next != null && !publisher.isStopped()) {
                settle(next, dryRun).ifPresent(compared::add);
                next = pile.poll();
            }
        });
        targets.clear();
        planner.conclude();
        return compared.stream()
                .sorted((one, other) -> one.target()
                        .fqn()
                        .toString()
                        .compareTo(other.target().fqn().toString()))
                .toList();
    }

    private Optional<Compared> settle(Target target, boolean dryRun) {
        Told told = edges.toAndFrom(target.type(), target.fqn());
        if (told.refusal().isPresent()) {
            return fail(target, told.refusal().get().toString());
        }
        if (told.lineage().isEmpty()) {
            return Optional.of(new Compared(target, true, Difference.empty()));
        }
        Difference difference = planner.compare(target, told.lineage().get(), targets::containsKey);
        for (EdgeChange change : dryRun ? List.<EdgeChange>of() : difference.changes()) {
            Optional<Outcome.Refused> refusal = change.send(edges);
            if (refusal.isPresent()) {
                return fail(target, change.from() + " → " + change.to() + ": " + refusal.get());
            }
        }
        return Optional.of(new Compared(target, false, difference));
    }

    private Optional<Compared> fail(Target target, String message) {
        tally.failed(target.type(), target.fqn(), new Failure(target.fqn().toString(), "its lineage edges", message));
        return Optional.empty();
    }

    private Target target(Fqn fqn) {
        return targets.computeIfAbsent(fqn.toString(), name -> new Target(fqn, new LinkedHashMap<>()));
    }

    /** Told twice by one pipeline: the columns of both, and the statement of the first. */
    private static Edge both(Edge first, Edge second) {
        Edge sum = first;
        for (Edge.ColumnMapping mapping : second.columns()) {
            sum = sum.columns().contains(mapping) ? sum : sum.withColumn(mapping);
        }
        return first.sql().isEmpty() && second.sql().isPresent()
                ? sum.withSql(second.sql().get())
                : sum;
    }
}
