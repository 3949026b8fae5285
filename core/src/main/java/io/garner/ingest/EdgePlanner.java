package io.garner.ingest;

import io.garner.ingest.EdgeChange.Ends;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgePolicy;
import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.ForeignEdges;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEdge;
import io.garner.openmetadata.TableEdges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the edges that a table or a routine should have with those that it has: what is new, what differs, and what this
 * source said once and says no more. What others said stays. Stateless but for the ids of ends; thread-safe.
 */
final class EdgePlanner {

    private final String source;
    private final LineageRules rules;
    private final KnownEnds ends;
    private final EdgeColumns columns;
    private final EdgePolicy policy;

    EdgePlanner(String source, LineageRules rules, KnownEnds ends, EdgeColumns columns) {
        this.source = source;
        this.rules = rules;
        this.ends = ends;
        this.columns = columns;
        this.policy = new EdgePolicy(rules.others());
    }

    /**
     * The difference.
     *
     * @param changes what has to be stored or deleted
     * @param unchanged how many edges are as they should be
     * @param missing tables that an edge should have as its other end, and the catalog does not have
     * @param ofOthers the other ends of edges that somebody else made
     * @param ofFirst the other ends of edges whose SQL and kind are those of another source of ours
     * @param unreadable sources whose list of columns in an edge is damaged
     */
    record Difference(
            List<EdgeChange> changes,
            int unchanged,
            List<Fqn> missing,
            List<Fqn> ofOthers,
            List<Fqn> ofFirst,
            Set<String> unreadable) {

        static Difference empty() {
            return new Difference(
                    new ArrayList<>(), 0, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
        }

        Difference unchanged(int edges) {
            return new Difference(changes, edges, missing, ofOthers, ofFirst, unreadable);
        }

        /** Notes whose an edge is, as it is stored. */
        void note(EdgeShares stored, Fqn far) {
            if (stored.isOthers()) {
                ofOthers.add(far);
            }
            unreadable.addAll(stored.unreadable());
        }
    }

    /** Whether an edge stays that is not ours alone, so that somebody may change it without a word to us. */
    boolean isDisputed(Difference difference) {
        return !difference.ofFirst().isEmpty()
                || (!difference.ofOthers().isEmpty() && rules.others() != ForeignEdges.REPLACE);
    }

    /** @param stored the edges as they are; empty when the catalog does not have the entity yet */
    Difference compare(Inflow inflow, Optional<EntityLineage> stored) {
        Difference found = Difference.empty();
        Set<Ends> wanted = new HashSet<>();
        int unchanged = 0;
        for (Edge edge : inflow.upstream().edges()) {
            Fqn far = edge.from().equals(inflow.fqn()) ? edge.to() : edge.from();
            Optional<Reference> end = ends.of(far, stored);
            if (end.isEmpty() && stored.isPresent()) {
                found.missing().add(far);
                continue;
            }
            Optional<Ends> both = stored.flatMap(here -> end.map(there -> ends(far.equals(edge.to()), here, there)));
            both.ifPresent(pair -> wanted.add(bare(pair)));
            Optional<EdgeChange> change = change(edge, both, stored, far, found);
            unchanged += change.isEmpty() ? 1 : 0;
            change.ifPresent(found.changes()::add);
        }
        stored.filter(there -> inflow.upstream().complete())
                .ifPresent(there -> found.changes().addAll(retired(inflow.type(), inflow.fqn(), there, wanted)));
        return found.unchanged(unchanged);
    }

    private static Ends ends(boolean leadsAway, EntityLineage here, Reference there) {
        return leadsAway ? new Ends(here.entity(), there) : new Ends(there, here.entity());
    }

    private Optional<EdgeChange> change(
            Edge edge, Optional<Ends> both, Optional<EntityLineage> stored, Fqn far, Difference found) {
        EdgeDetails told = TableEdges.details(edge).describedAs(Optional.empty());
        Optional<EdgeShares> before = stored.flatMap(lineage -> both.flatMap(
                        pair -> lineage.edge(pair.from().id(), pair.to().id())))
                .map(this::shares);
        before.ifPresent(shares -> found.note(shares, far));
        if (!(policy.told(before, source, told) instanceof EdgePolicy.Store store)) {
            return Optional.empty();
        }
        EdgeShares after = EdgeShares.of(Optional.of(store.details()));
        if (!after.isOthers() && !after.isFirst(source)) {
            found.ofFirst().add(far);
        }
        return Optional.of(new EdgeChange(
                        edge.from(), edge.to(), both, Optional.of(store.details()), before.map(EdgeShares::stored)))
                .filter(EdgeChange::isNeeded)
                .map(needed -> columns.living(needed, told.columnsLineage().orElse(List.of())))
                .filter(EdgeChange::isNeeded);
    }

    /** Who says what of an edge. */
    private EdgeShares shares(StoredEdge edge) {
        return rules.named(source, EdgeShares.of(edge.lineageDetails()));
    }

    /** All edges of this source around an entity that is to go. */
    List<EdgeChange> leftovers(EntityType type, Fqn name, EntityLineage stored) {
        return retired(type, name, stored, Set.of());
    }

    private List<EdgeChange> retired(EntityType type, Fqn name, EntityLineage stored, Set<Ends> wanted) {
        List<EdgeChange> changes = new ArrayList<>();
        List<Reference> nodes = stored.nodes().orElse(List.of());
        for (StoredEdge edge : stored.edges()) {
            boolean leadsAway = edge.fromEntity().equals(stored.entity().id());
            String far = leadsAway ? edge.toEntity() : edge.fromEntity();
            nodes.stream()
                    .filter(node -> node.id().equals(far))
                    .map(node -> ends(leadsAway, stored, node))
                    .filter(pair -> !wanted.contains(bare(pair)))
                    .filter(pair -> isAsked(type, pair))
                    .flatMap(pair -> retired(name, edge, pair).stream())
                    .forEach(changes::add);
        }
        return changes;
    }

    /** What a routine writes is told with the routine, not with the view that it writes to. */
    private static boolean isAsked(EntityType type, Ends pair) {
        String table = EntityType.TABLE.word();
        return type != EntityType.TABLE || pair.from().type().equals(table);
    }

    private Optional<EdgeChange> retired(Fqn name, StoredEdge edge, Ends pair) {
        EdgeShares shares = shares(edge);
        EdgePolicy.Verdict verdict = policy.takenBack(shares, source::equals);
        if (verdict instanceof EdgePolicy.Leave) {
            return Optional.empty();
        }
        EdgeChange change = new EdgeChange(
                pair.from().fullyQualifiedName().map(Fqn::parse).orElse(name),
                pair.to().fullyQualifiedName().map(Fqn::parse).orElse(name),
                Optional.of(pair),
                verdict.after(),
                Optional.of(shares.stored()));
        return Optional.of(columns.living(change, List.of()));
    }

    private static Ends bare(Ends pair) {
        return new Ends(bare(pair.from()), bare(pair.to()));
    }

    private static Reference bare(Reference end) {
        return new Reference(end.id(), end.type(), Optional.empty());
    }
}
