package io.garner.ingest;

import io.garner.model.Edge;
import java.util.List;

/**
 * Where the data of one table comes from, or what a routine reads and writes, as far as the source tells.
 *
 * @param edges that lead to the table or around the routine, in the order of their names
 * @param complete whether these are all of them, so that another edge of ours is no longer true
 */
public record Upstream(List<Edge> edges, boolean complete) {

    /** A table that holds its data itself. */
    static final Upstream NONE = new Upstream(List.of(), true);

    /** Nobody can tell. */
    static final Upstream UNKNOWN = new Upstream(List.of(), false);

    public Upstream {
        edges = List.copyOf(edges);
    }
}
