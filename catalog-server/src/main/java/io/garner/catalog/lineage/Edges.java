package io.garner.catalog.lineage;

import io.garner.catalog.entity.Store;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The edges of a store: one for each pair of ends, kept as a side record of the entity it comes from. References back
 * from the other end and from the pipeline on it make every question a look-up. Thread-safe; writes belong inside
 * {@link Store#atomically}.
 */
public final class Edges {

    private static final String DOWNSTREAM = "downstream";
    private static final String UPSTREAM = "upstream";
    private static final String CARRIED = "carried";

    private final Store store;

    public Edges(Store store) {
        this.store = store;
    }

    Optional<Edge> find(UUID from, UUID to) {
        return store.record(DOWNSTREAM, from, to.toString()).map(Edge::of);
    }

    List<Edge> from(UUID entity) {
        return store.records(DOWNSTREAM, entity).stream().map(Edge::of).toList();
    }

    List<Edge> to(UUID entity) {
        return referred(UPSTREAM, entity);
    }

    /** The edges that name a pipeline. */
    List<Edge> carriedBy(UUID pipeline) {
        return referred(CARRIED, pipeline);
    }

    private List<Edge> referred(String kind, UUID owner) {
        return store.records(kind, owner).stream()
                .map(Edge::of)
                .flatMap(ends -> find(ends.from().id(), ends.to().id()).stream())
                .toList();
    }

    /** Adds an edge, or replaces all of the one between the same ends. */
    void put(Edge edge) {
        remove(edge);
        UUID from = edge.from().id();
        UUID to = edge.to().id();
        store.putRecord(DOWNSTREAM, from, to.toString(), edge.json());
        store.putRecord(UPSTREAM, to, from.toString(), edge.ends());
        edge.pipeline().ifPresent(pipeline -> store.putRecord(CARRIED, pipeline, pair(edge), edge.ends()));
    }

    /** Removes an edge; false when there is none. */
    boolean remove(Edge edge) {
        UUID from = edge.from().id();
        UUID to = edge.to().id();
        find(from, to).flatMap(Edge::pipeline).ifPresent(id -> store.removeRecord(CARRIED, id, pair(edge)));
        store.removeRecord(UPSTREAM, to, from.toString());
        return store.removeRecord(DOWNSTREAM, from, to.toString());
    }

    /** Removes the edges of an entity that is about to go for good. */
    public void forget(UUID entity) {
        Stream.concat(from(entity).stream(), to(entity).stream()).forEach(this::remove);
    }

    private static String pair(Edge edge) {
        return edge.from().id() + " " + edge.to().id();
    }
}
