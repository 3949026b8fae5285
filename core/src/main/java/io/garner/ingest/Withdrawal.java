package io.garner.ingest;

import io.garner.ingest.EdgeChange.Ends;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgePolicy;
import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.ForeignEdges;
import io.garner.openmetadata.StoredEdge;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What is left of an edge when some shares of it are over. Thread-safe. */
final class Withdrawal {

    private final EdgeColumns columns;
    private final UnaryOperator<EdgeShares> named;

    /** @param named puts the names that sources have today in place of earlier ones */
    Withdrawal(EdgeColumns columns, UnaryOperator<EdgeShares> named) {
        this.columns = columns;
        this.named = named;
    }

    /**
     * The change that takes them away; empty when none of the edge's shares is over.
     *
     * @param stored one end of the edge, with its neighbours
     * @param here the name of that end
     */
    Optional<EdgeChange> of(StoredEdge edge, EntityLineage stored, Fqn here, Predicate<String> isOver) {
        Optional<EdgeShares> before =
                edge.lineageDetails().map(details -> named.apply(EdgeShares.of(Optional.of(details))));
        EdgePolicy.Verdict verdict =
                before.map(shares -> takenBack(shares, isOver)).orElse(new EdgePolicy.Leave(false));
        if (verdict instanceof EdgePolicy.Leave) {
            return Optional.empty();
        }
        boolean leadsHere = edge.toEntity().equals(stored.entity().id());
        String far = leadsHere ? edge.fromEntity() : edge.toEntity();
        return stored.nodes().orElse(List.of()).stream()
                .filter(node -> node.id().equals(far))
                .findFirst()
                .map(node -> {
                    Fqn there = node.fullyQualifiedName().map(Fqn::parse).orElse(here);
                    Optional<EdgeDetails> stays = verdict.after();
                    Optional<EdgeDetails> was = before.map(EdgeShares::stored);
                    return leadsHere
                            ? new EdgeChange(there, here, Optional.of(new Ends(node, stored.entity())), stays, was)
                            : new EdgeChange(here, there, Optional.of(new Ends(stored.entity(), node)), stays, was);
                })
                .map(change -> columns.living(change, List.of()));
    }

    /** No policy for people's edges has a say in what is ours. */
    static EdgePolicy.Verdict takenBack(EdgeShares shares, Predicate<String> isOver) {
        return new EdgePolicy(ForeignEdges.KEEP).takenBack(shares, isOver);
    }
}
