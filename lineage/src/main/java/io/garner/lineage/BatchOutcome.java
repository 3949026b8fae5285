package io.garner.lineage;

import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeOutcome;
import java.util.List;

/**
 * What became of many edges.
 *
 * @param keptForeign edges that somebody else has made and that were left alone
 * @param endMissing edges whose table or pipeline the catalog does not have
 * @param refused edges that the catalog will never take as they are
 * @param failed edges for which the catalog could not be asked
 * @param undone edges that did not arrive, the first hundred
 */
public record BatchOutcome(
        long created,
        long updated,
        long unchanged,
        long keptForeign,
        long endMissing,
        long refused,
        long failed,
        List<Undone> undone) {

    /** An edge that did not arrive. */
    public record Undone(Fqn from, Fqn to, EdgeOutcome outcome) {
        @Override
        public String toString() {
            return from + " -> " + to + ": " + outcome;
        }
    }

    public BatchOutcome {
        undone = List.copyOf(undone);
    }

    /** Whether the catalog has every edge, or one of somebody else in its place. */
    public boolean isDone() {
        return endMissing + refused + failed == 0;
    }

    /** How many edges there were. */
    public long edges() {
        return created + updated + unchanged + keptForeign + endMissing + refused + failed;
    }
}
