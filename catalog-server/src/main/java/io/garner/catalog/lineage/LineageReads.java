package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Collection;
import io.garner.catalog.entity.Collections;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Query;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import java.util.UUID;
import java.util.function.Supplier;

/** GET of lineage. Thread-safe. */
final class LineageReads {

    private final Catalog catalog;
    private final Graph graph;
    private final SearchGraph searchGraph;

    LineageReads(Catalog catalog) {
        this.catalog = catalog;
        this.graph = new Graph(catalog);
        this.searchGraph = new SearchGraph(catalog);
    }

    Reply around(Request request, Supplier<Entity> root) {
        // Parameters are validated before anything is looked up.
        int up = DepthIsBounded.of(request.query(), "upstreamDepth");
        int down = DepthIsBounded.of(request.query(), "downstreamDepth");
        return Reply.json(200, graph.around(root.get(), up, down));
    }

    Reply bySearch(Request request) {
        Query query = request.query();
        int up = DepthIsBounded.of(query, "upstreamDepth");
        int down = DepthIsBounded.of(query, "downstreamDepth");
        String fqn = query.get("fqn").orElseThrow(() -> Refusal.badRequest("[query param fqn must not be null]"));
        Entity root = query.get("type").map(type -> catalog.byFqn(type, fqn)).orElseGet(() -> ofAnyType(fqn));
        return Reply.json(200, searchGraph.around(root, up, down, query.flag("includeDeleted")));
    }

    private Entity ofAnyType(String fqn) {
        return Collections.ALL.stream()
                .map(Collection::type)
                .flatMap(type -> catalog.store().byFqn(type, fqn).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.noSuchEntity("entity", fqn));
    }

    /** The details of one edge under the name of the edge, as servers call them here. */
    Reply edge(UUID from, UUID to) {
        return new Edges(catalog.store())
                .find(from, to)
                .map(edge -> {
                    ObjectNode answer = Json.object();
                    answer.set("edge", edge.details().orElseGet(Json::object));
                    return Reply.json(200, answer);
                })
                .orElseGet(LineageRoutes::noEdge);
    }
}
