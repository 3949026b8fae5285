package io.garner.model;

import java.util.List;

/** Edges that a source tells of, between things that are in the catalog by the names given, or are not. */
public record EdgeBatch(List<Edge> edges) implements Harvested {
    public EdgeBatch {
        edges = List.copyOf(edges);
    }
}
