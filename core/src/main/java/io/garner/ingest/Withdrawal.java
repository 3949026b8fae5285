package io.garner.ingest;

import io.garner.ingest.EdgeChange.Ends;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.EdgeShares.Share;
import io.garner.openmetadata.EntityLineage;
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
     * @param stored the entity that the edge leads to, with its neighbours
     */
    Optional<EdgeChange> of(StoredEdge edge, EntityLineage stored, Fqn to, Predicate<String> isOver) {
        boolean leadsHere = edge.toEntity().equals(stored.entity().id());
        Optional<EdgeShares> before = edge.lineageDetails()
                .filter(there -> leadsHere)
                .map(details -> named.apply(EdgeShares.of(Optional.of(details))));
        if (before.isEmpty() || before.get().shares().stream().noneMatch(share -> isOver.test(share.source()))) {
            return Optional.empty();
        }
        Optional<EdgeDetails> left = without(before.get(), isOver).map(EdgeShares::stored);
        return stored.nodes().orElse(List.of()).stream()
                .filter(node -> node.id().equals(edge.fromEntity()))
                .findFirst()
                .map(from -> new EdgeChange(
                        from.fullyQualifiedName().map(Fqn::parse).orElse(to),
                        to,
                        Optional.of(new Ends(from, stored.entity())),
                        left,
                        before.map(EdgeShares::stored)))
                .map(change -> columns.living(change, List.of()));
    }

    /** The shares that are not over; empty when nobody says anything any more. */
    static Optional<EdgeShares> without(EdgeShares shares, Predicate<String> isOver) {
        Optional<EdgeShares> left = Optional.of(shares);
        for (Share share : shares.shares()) {
            if (isOver.test(share.source())) {
                left = left.flatMap(there -> there.without(share.source()))
                        .map(details -> EdgeShares.of(Optional.of(details)));
            }
        }
        return left;
    }
}
