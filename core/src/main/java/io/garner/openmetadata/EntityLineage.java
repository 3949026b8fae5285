package io.garner.openmetadata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entity with the edges around it, as far as one asked.
 *
 * @param nodes the entities at the other ends, deleted ones too
 */
public record EntityLineage(
        Reference entity,
        Optional<List<Reference>> nodes,
        Optional<List<StoredEdge>> upstreamEdges,
        Optional<List<StoredEdge>> downstreamEdges) {

    /** All edges, those that lead to the entity first. */
    public List<StoredEdge> edges() {
        return Stream.concat(
                        upstreamEdges.stream().flatMap(List::stream),
                        downstreamEdges.stream().flatMap(List::stream))
                .toList();
    }

    /** The edge between these two ids. */
    public Optional<StoredEdge> edge(String fromId, String toId) {
        return edges().stream()
                .filter(edge ->
                        edge.fromEntity().equals(fromId) && edge.toEntity().equals(toId))
                .findFirst();
    }
}
