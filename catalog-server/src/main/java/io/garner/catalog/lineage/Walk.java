package io.garner.catalog.lineage;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is within so many steps of an entity, in one direction. Every entity is passed once, so cycles end and no edge
 * comes twice. Used by one thread.
 */
final class Walk {

    /** An entity and how many steps away it is. */
    record Reached(Entity entity, int depth) {}

    private final Catalog catalog;
    private final Predicate<Entity> wanted;
    private final Map<UUID, Reached> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    private Walk(Catalog catalog, Predicate<Entity> wanted) {
        this.catalog = catalog;
        this.wanted = wanted;
    }

    static Walk upstream(Catalog catalog, Entity root, int depth, Predicate<Entity> wanted) {
        return new Walk(catalog, wanted).run(root, depth, new Edges(catalog.store())::to, Edge::from);
    }

    static Walk downstream(Catalog catalog, Entity root, int depth, Predicate<Entity> wanted) {
        return new Walk(catalog, wanted).run(root, depth, new Edges(catalog.store())::from, Edge::to);
    }

    private Walk run(Entity root, int depth, Function<UUID, List<Edge>> next, Function<Edge, End> farEnd) {
        Set<UUID> seen = new HashSet<>(Set.of(root.id()));
        List<UUID> here = List.of(root.id());
        for (int step = 1; step <= depth && !here.isEmpty(); step++) {
            List<UUID> following = new ArrayList<>();
            for (Edge edge :
                    here.stream().flatMap(id -> next.apply(id).stream()).toList()) {
                End end = farEnd.apply(edge);
                if (reach(edge, end, step) && seen.add(end.id())) {
                    following.add(end.id());
                }
            }
            here = following;
        }
        return this;
    }

    private boolean reach(Edge edge, End end, int step) {
        Optional<Entity> entity = catalog.store().byId(end.type(), end.id()).filter(wanted);
        entity.ifPresent(found -> {
            nodes.putIfAbsent(end.id(), new Reached(found, step));
            edges.add(edge);
        });
        return entity.isPresent();
    }

    List<Reached> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }
}
