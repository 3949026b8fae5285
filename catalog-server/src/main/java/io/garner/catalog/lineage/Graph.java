package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.View;
import io.garner.catalog.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The graph around an entity as the store knows it: soft-deleted nodes stay in it, marked as such. Thread-safe. */
final class Graph {

    private final Catalog catalog;
    private final View view;

    Graph(Catalog catalog) {
        this.catalog = catalog;
        this.view = new View(catalog);
    }

    ObjectNode around(Entity root, int upstreamDepth, int downstreamDepth) {
        Walk up = Walk.upstream(catalog, root, upstreamDepth, entity -> true);
        Walk down = Walk.downstream(catalog, root, downstreamDepth, entity -> true);
        Map<UUID, Entity> nodes = new LinkedHashMap<>();
        Stream.concat(up.nodes().stream(), down.nodes().stream())
                .map(Walk.Reached::entity)
                .forEach(entity -> nodes.put(entity.id(), entity));
        ArrayNode references = Json.array();
        nodes.values().forEach(entity -> references.add(view.reference(entity)));
        ObjectNode graph = Json.object();
        graph.set("entity", view.reference(root));
        graph.set("nodes", references);
        graph.set("upstreamEdges", edges(up.edges()));
        graph.set("downstreamEdges", edges(down.edges()));
        return graph;
    }

    private static ArrayNode edges(List<Edge> edges) {
        ArrayNode array = Json.array();
        edges.forEach(edge -> {
            ObjectNode json = array.addObject()
                    .put("fromEntity", edge.from().id().toString())
                    .put("toEntity", edge.to().id().toString());
            edge.details().ifPresent(details -> json.set("lineageDetails", details));
        });
        return array;
    }
}
