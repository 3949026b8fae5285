package io.garner.openmetadata;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose an edge is, and what follows from that when one of ours tells it, tells it no more, or wants it away: the one place
 * that decides (docs/decisions/0006-edges.md). The shares in the description say whose it is, never its kind. Nothing is
 * read or written here.
 *
 * @param foreign what happens to the part of somebody who is none of ours
 */
public record EdgePolicy(ForeignEdges foreign) {

    /** What to do with an edge. */
    public sealed interface Verdict {
        /** What is said of the edge from then on; empty when it goes or stays as it is. */
        default Optional<EdgeDetails> after() {
            return this instanceof Store store ? Optional.of(store.details()) : Optional.empty();
        }
    }

    /** To store this; when it is stored already, there is nothing to do. */
    public record Store(EdgeDetails details) implements Verdict {}

    /**
     * To leave it as it is.
     *
     * @param isSaid whether people say already all that was to be said
     */
    public record Leave(boolean isSaid) implements Verdict {}

    /** To delete it, because nobody tells it any more. */
    public record Delete() implements Verdict {}

    /**
     * One of ours tells an edge.
     *
     * @param stored who says what of it; empty when there is no such edge
     * @param told all that he says of it; its description is a text for people
     */
    public Verdict told(Optional<EdgeShares> stored, String owner, EdgeDetails told) {
        EdgeShares before = stored.orElse(EdgeShares.NOBODYS);
        if (before.isOthers() && foreign == ForeignEdges.REPLACE) {
            return new Store(before.ofOurs(owner).with(owner, told));
        }
        if (!before.isOthers() || before.has(owner)) {
            // A share that is there already is kept up to date whatever the policy: it would be false otherwise.
            return new Store(before.with(owner, told));
        }
        boolean isSaid = foreign == ForeignEdges.MERGE && before.isSaidByPeople(told);
        return isSaid || foreign == ForeignEdges.KEEP ? new Leave(isSaid) : new Store(before.with(owner, told));
    }

    /** Some of ours tell an edge no more: what is left without them, whoever else has a part in it. */
    public Verdict takenBack(EdgeShares before, Predicate<String> isOver) {
        return before.hasAny(isOver) ? left(before.without(isOver)) : new Leave(false);
    }

    /** One of ours wants an edge away; where his policy says so, the part of people, too, but no other of ours. */
    public Verdict removed(EdgeShares before, String owner) {
        return before.isOthers() && foreign == ForeignEdges.REPLACE
                ? left(before.ofOurs(owner).without(owner::equals))
                : takenBack(before, owner::equals);
    }

    private static Verdict left(Optional<EdgeDetails> details) {
        return details.<Verdict>map(Store::new).orElseGet(Delete::new);
    }
}
