package io.garner.openmetadata;

import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an emitter has to say of an edge, put together with what is stored of it ({@link EdgeShares}). Stateless. */
final class EdgeMerge {

    private static final EdgeShares NEW = new EdgeShares(EdgeDetails.NOTHING, false, "", List.of());

    private EdgeMerge() {}

    static boolean isOurs(EdgeDetails stored) {
        return !shares(stored).isOthers();
    }

    /** Whether this emitter has a part in the edge. */
    static boolean hasPart(EdgeDetails stored, String owner) {
        return shares(stored).has(owner);
    }

    /** The edge as this emitter alone says it, marked as his. */
    static EdgeDetails marked(EdgeDetails mine, String owner) {
        return described(NEW, mine).with(owner, mine);
    }

    /** The stored edge with the part of this emitter replaced by what he says now. */
    static EdgeDetails merged(EdgeDetails stored, EdgeDetails mine, String owner) {
        EdgeShares shares = shares(stored);
        boolean first = !shares.isOthers() && shares.shares().get(0).source().equals(owner);
        return (first ? described(shares, mine) : shares).with(owner, mine);
    }

    /** The stored edge without the part of this emitter; empty when nothing is left to say, and the edge is to go. */
    static Optional<EdgeDetails> without(EdgeDetails stored, String owner) {
        return shares(stored).without(owner);
    }

    /** The edge without these mappings, whoever told them. */
    static EdgeDetails without(EdgeDetails details, Set<ColumnsBody> gone) {
        return gone.isEmpty() ? details : shares(details).withoutColumns(gone);
    }

    /** Whether an edge of somebody else says already what this one would add to it. */
    static boolean saysAll(EdgeDetails stored, EdgeDetails mine) {
        return stored.columnsLineage()
                .orElse(List.of())
                .containsAll(mine.columnsLineage().orElse(List.of()));
    }

    /** Whether both say the same; an edge without a source is, to a server, what people have said. */
    static boolean areSame(EdgeDetails one, EdgeDetails other) {
        return EdgeShares.areAlike(withSource(one), withSource(other));
    }

    private static EdgeDetails withSource(EdgeDetails details) {
        return details.foundBy(details.source().or(() -> Optional.of("Manual")));
    }

    private static EdgeShares shares(EdgeDetails stored) {
        return EdgeShares.of(Optional.of(stored));
    }

    /** The text for people is that of the first emitter; a line of it that looks like a mark would be one. */
    private static EdgeShares described(EdgeShares shares, EdgeDetails mine) {
        String text = EdgeShares.escaped(mine.description().orElse(""));
        return new EdgeShares(shares.stored(), shares.isOthers(), text, shares.shares());
    }
}
