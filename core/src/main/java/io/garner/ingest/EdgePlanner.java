package io.garner.ingest;

import io.garner.ingest.EdgeChange.Ends;
import io.garner.ingest.LineageRules.Others;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEdge;
import io.garner.openmetadata.TableEdges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the edges that should lead to a table with those that do: what is new, what differs, and what this source said
 * once and says no more. What others said stays. Stateless but for the ids of ends; thread-safe.
 */
final class EdgePlanner {

    /** What this run says of tables; what the same source says of pipelines and queries is not its business. */
    private static final String KIND = "ViewLineage";

    private final String source;
    private final Others others;
    private final EdgeEnds ends;

    EdgePlanner(String source, Others others, EdgeEnds ends) {
        this.source = source;
        this.others = others;
        this.ends = ends;
    }

    /**
     * The difference.
     *
     * @param changes what has to be stored or deleted
     * @param unchanged how many edges are as they should be
     * @param missing where an edge should start and cannot, because the catalog has no such table
     * @param ofOthers where edges start that somebody else made
     */
    record Difference(List<EdgeChange> changes, int unchanged, List<Fqn> missing, List<Fqn> ofOthers) {}

    /** @param stored what leads to the table; empty when the catalog does not have the table yet */
    Difference compare(Inflow inflow, Optional<EntityLineage> stored) {
        Difference found = new Difference(new ArrayList<>(), 0, new ArrayList<>(), new ArrayList<>());
        Set<String> wanted = new HashSet<>();
        int unchanged = 0;
        for (Edge edge : inflow.upstream().edges()) {
            Optional<Reference> from = ends.of(edge.from(), stored);
            if (from.isEmpty() && stored.isPresent()) {
                found.missing().add(edge.from());
                continue;
            }
            from.ifPresent(end -> wanted.add(end.id()));
            Optional<EdgeChange> change = change(edge, from, stored, found.ofOthers());
            unchanged += change.isEmpty() ? 1 : 0;
            change.ifPresent(found.changes()::add);
        }
        stored.ifPresent(there -> retire(inflow, there, wanted, found.changes()));
        return new Difference(found.changes(), unchanged, found.missing(), found.ofOthers());
    }

    private Optional<EdgeChange> change(
            Edge edge, Optional<Reference> from, Optional<EntityLineage> stored, List<Fqn> ofOthers) {
        EdgeDetails told = TableEdges.details(edge);
        Optional<StoredEdge> there = stored.flatMap(lineage ->
                from.flatMap(end -> lineage.edge(end.id(), lineage.entity().id())));
        Optional<Ends> both = stored.flatMap(lineage -> from.map(end -> new Ends(end, lineage.entity())));
        if (there.isEmpty()) {
            return Optional.of(new EdgeChange(edge.from(), both, Optional.of(told), Optional.empty()));
        }
        Optional<EdgeDetails> before = there.flatMap(StoredEdge::lineageDetails);
        EdgeShares shares = EdgeShares.of(before);
        if (shares.isOthers()) {
            ofOthers.add(edge.from());
            if (others == Others.KEEP) {
                return Optional.empty();
            }
        }
        EdgeChange change =
                new EdgeChange(edge.from(), both, Optional.of(shares.with(source, told)), Optional.of(shares.stored()));
        return Optional.of(change).filter(EdgeChange::isNeeded);
    }

    private void retire(Inflow inflow, EntityLineage stored, Set<String> wanted, List<EdgeChange> changes) {
        if (!inflow.upstream().complete()) {
            return;
        }
        String table = stored.entity().id();
        for (StoredEdge edge : stored.upstreamEdges().orElse(List.of())) {
            if (edge.toEntity().equals(table) && !wanted.contains(edge.fromEntity())) {
                retire(edge, stored).ifPresent(changes::add);
            }
        }
    }

    private Optional<EdgeChange> retire(StoredEdge edge, EntityLineage stored) {
        EdgeShares shares = EdgeShares.of(edge.lineageDetails());
        boolean isShared = shares.isOthers() || shares.shares().size() > 1;
        boolean isOurs =
                shares.has(source) && (isShared || shares.stored().source().equals(Optional.of(KIND)));
        Optional<Reference> from = stored.nodes().orElse(List.of()).stream()
                .filter(node -> node.id().equals(edge.fromEntity()))
                .findFirst();
        return from.filter(there -> isOurs)
                .map(there -> new EdgeChange(
                        there.fullyQualifiedName().map(Fqn::parse).orElse(Fqn.of(there.id())),
                        Optional.of(new Ends(there, stored.entity())),
                        shares.without(source),
                        Optional.of(shares.stored())));
    }
}
