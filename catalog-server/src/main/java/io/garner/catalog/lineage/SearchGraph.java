package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.View;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.Feature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The graph around an entity as the search engine answers it: whole documents, as lists in 1.6 and 1.7, as maps from 1.8
 * on. There the depth of what is upstream is counted below zero. Thread-safe.
 */
final class SearchGraph {

    private final Catalog catalog;
    private final View view;
    private final SearchEdge edges;

    SearchGraph(Catalog catalog) {
        this.catalog = catalog;
        this.view = new View(catalog);
        this.edges = new SearchEdge(catalog);
    }

    ObjectNode around(Entity root, int upstreamDepth, int downstreamDepth, boolean includeDeleted) {
        Walk up = Walk.upstream(catalog, root, upstreamDepth, entity -> includeDeleted || !entity.deleted());
        Walk down = Walk.downstream(catalog, root, downstreamDepth, entity -> includeDeleted || !entity.deleted());
        Map<UUID, Walk.Reached> nodes = new LinkedHashMap<>();
        nodes.put(root.id(), new Walk.Reached(root, 0));
        up.nodes()
                .forEach(node -> nodes.putIfAbsent(node.entity().id(), new Walk.Reached(node.entity(), -node.depth())));
        down.nodes().forEach(node -> nodes.putIfAbsent(node.entity().id(), node));
        return catalog.version().has(Feature.LINEAGE_AS_MAPS)
                ? maps(nodes.values().stream(), up.edges(), down.edges())
                : lists(nodes.values().stream(), up.edges(), down.edges());
    }

    private ObjectNode lists(Stream<Walk.Reached> nodes, List<Edge> up, List<Edge> down) {
        ArrayNode documents = Json.array();
        nodes.forEach(node -> documents.add(view.document(node.entity())));
        ArrayNode all = Json.array();
        Stream.concat(up.stream(), down.stream())
                .distinct()
                .flatMap(edge -> edges.listed(edge).stream())
                .forEach(all::add);
        ObjectNode graph = Json.object();
        graph.set("nodes", documents);
        graph.set("edges", all);
        return graph;
    }

    private ObjectNode maps(Stream<Walk.Reached> nodes, List<Edge> up, List<Edge> down) {
        ObjectNode graph = Json.object();
        ObjectNode byName = graph.putObject("nodes");
        nodes.forEach(node -> byName.set(node.entity().fqn(), information(node)));
        graph.set("upstreamEdges", mapped(up));
        graph.set("downstreamEdges", mapped(down));
        return graph;
    }

    private ObjectNode information(Walk.Reached node) {
        Edges stored = new Edges(catalog.store());
        UUID id = node.entity().id();
        ObjectNode information = Json.object();
        information.set("entity", view.document(node.entity()));
        information
                .putObject("paging")
                .put("entityDownstreamCount", stored.from(id).size())
                .put("entityUpstreamCount", stored.to(id).size());
        return information.put("nodeDepth", node.depth());
    }

    private ObjectNode mapped(List<Edge> walked) {
        ObjectNode map = Json.object();
        walked.stream()
                .flatMap(edge -> edges.mapped(edge).stream())
                .forEach(edge -> map.set(Json.text(edge, "docId"), edge));
        return map;
    }
}
