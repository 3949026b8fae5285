package io.garner.lineage;

import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Include;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEdge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads edges between tables back out of a catalog, as they were told: {@link #around} a table, or those {@link #of} a
 * service. An edge that is none between tables is left out and named. For one use, by one thread.
 */
public final class CatalogEdges {

    private final OpenMetadata catalog;
    private final ReadBack readBack;
    private final Map<List<String>, Edge> edges = new LinkedHashMap<>();
    private final Set<List<String>> seen = new HashSet<>();

    /** @param ofOthers whether edges count that no emitter of ours has told */
    public CatalogEdges(OpenMetadata catalog, boolean ofOthers) {
        this.catalog = catalog;
        this.readBack = new ReadBack(catalog.lineage(), ofOthers);
    }

    /**
     * The edges that lead to a table and those that lead from it; empty when there is no such table.
     *
     * @param depth how many edges to follow in each direction, 1 or more
     */
    public Optional<List<Edge>> around(Fqn table, int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException("the depth is 1 or more, not " + depth);
        }
        if (catalog.lineage().reference(EntityType.TABLE, table).isEmpty()) {
            return Optional.empty();
        }
        follow(table, depth, true);
        follow(table, depth, false);
        return Optional.of(List.copyOf(edges.values()));
    }

    /** The edges that lead to a table of the service or from one; empty when there is no such service. */
    public Optional<List<Edge>> of(Fqn service) {
        if (catalog.find(EntityType.DATABASE_SERVICE, service).isEmpty()) {
            return Optional.empty();
        }
        List<Fqn> databases = names(EntityType.DATABASE, EntityType.DATABASE_SERVICE, service);
        databases.stream()
                .flatMap(database -> names(EntityType.TABLE, EntityType.DATABASE, database).stream())
                .forEach(table ->
                        catalog.lineage().of(EntityType.TABLE, table, 1, 1).ifPresent(this::add));
        return Optional.of(List.copyOf(edges.values()));
    }

    /** What was there and cannot be told as an edge between tables, in words. */
    public List<String> leftOut() {
        return readBack.leftOut();
    }

    private List<Fqn> names(EntityType type, EntityType parentType, Fqn parent) {
        List<Fqn> names = new ArrayList<>();
        catalog.forEachName(
                type, parentType, parent, Include.LIVING, entity -> names.add(Fqn.parse(entity.fullyQualifiedName())));
        return names;
    }

    private void follow(Fqn start, int depth, boolean upstream) {
        Set<Fqn> visited = new HashSet<>(Set.of(start));
        List<Fqn> rim = List.of(start);
        for (int step = 0; step < depth && !rim.isEmpty(); step++) {
            List<Fqn> next = new ArrayList<>();
            for (Fqn table : rim) {
                catalog.lineage()
                        .of(EntityType.TABLE, table, upstream ? 1 : 0, upstream ? 0 : 1)
                        .map(this::add)
                        .orElse(List.of())
                        .forEach(edge -> next.add(upstream ? edge.from() : edge.to()));
            }
            rim = next.stream().filter(visited::add).toList();
        }
    }

    /** Adds what is around one table, and gives all of it. */
    private List<Edge> add(EntityLineage lineage) {
        Map<String, Reference> nodes = new HashMap<>();
        lineage.nodes().orElse(List.of()).forEach(node -> nodes.put(node.id(), node));
        nodes.put(lineage.entity().id(), lineage.entity());
        List<Edge> found = new ArrayList<>();
        for (StoredEdge stored : lineage.edges()) {
            List<String> pair = List.of(stored.fromEntity(), stored.toEntity());
            if (seen.add(pair)) {
                readBack.edge(stored, nodes).ifPresent(edge -> edges.put(pair, edge));
            }
            Optional.ofNullable(edges.get(pair)).ifPresent(found::add);
        }
        return found;
    }
}
