package io.garner.ingest;

/**
 * What became of edges of lineage.
 *
 * @param published those that are new or differ from before
 * @param unchanged those that are as they should be
 * @param removed those that are no longer true
 */
public record EdgeCounts(int published, int unchanged, int removed) {

    public static final EdgeCounts NONE = new EdgeCounts(0, 0, 0);

    /** How many there should be. */
    public int found() {
        return published + unchanged;
    }

    /** Both together. */
    public EdgeCounts plus(EdgeCounts other) {
        return new EdgeCounts(published + other.published, unchanged + other.unchanged, removed + other.removed);
    }
}
