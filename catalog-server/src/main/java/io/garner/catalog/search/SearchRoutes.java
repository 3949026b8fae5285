package io.garner.catalog.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.View;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Query;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;
import java.util.List;

/** {@code GET /v1/search/query}. Thread-safe. */
public final class SearchRoutes {

    /** The window of a search engine: beyond it it answers nothing. */
    private static final int WINDOW = 10_000;

    private final Catalog catalog;
    private final View view;
    private final Indexes indexes;

    public SearchRoutes(Catalog catalog) {
        this.catalog = catalog;
        this.view = new View(catalog);
        this.indexes = new Indexes(catalog.version());
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(Route.of("GET", "v1/search/query", this::query));
    }

    private Reply query(Request request, Caller caller) {
        Query query = request.query();
        int from = bounded(query, "from", 0);
        int size = bounded(query, "size", 10);
        if (from + size > WINDOW) {
            throw Refusal.badRequest("Result window is too large, from + size must be less than or equal to: [" + WINDOW
                    + "] but was [" + (from + size) + "]");
        }
        List<String> types = indexes.types(query.get("index").orElse("table_search_index"));
        Terms terms = Terms.of(query.get("q").orElse("*"));
        boolean deleted = query.flag("deleted");
        List<Entity> found = types.stream()
                .flatMap(type -> catalog.store().all(type))
                .filter(entity -> entity.deleted() == deleted && terms.match(entity))
                .toList();
        return Reply.json(
                200, answer(found, found.stream().skip(from).limit(size).toList()));
    }

    private static int bounded(Query query, String parameter, int otherwise) {
        int value = query.number(parameter).orElse(otherwise);
        if (value < 0 || value > WINDOW) {
            throw Refusal.badRequest("[query param " + parameter + " must be between 0 and " + WINDOW + "]");
        }
        return value;
    }

    private ObjectNode answer(List<Entity> found, List<Entity> shown) {
        ObjectNode answer = Json.object().put("took", 1).put("timed_out", false);
        answer.putObject("_shards")
                .put("total", 1)
                .put("successful", 1)
                .put("skipped", 0)
                .put("failed", 0);
        ObjectNode hits = answer.putObject("hits");
        hits.putObject("total").put("value", found.size()).put("relation", "eq");
        hits.set("max_score", found.isEmpty() ? hits.nullNode() : hits.numberNode(1.0));
        ArrayNode list = hits.putArray("hits");
        shown.forEach(entity -> list.add(hit(entity)));
        answer.putObject("aggregations");
        return answer;
    }

    private ObjectNode hit(Entity entity) {
        ObjectNode hit = Json.object()
                .put("_index", Indexes.of(entity.type()))
                .put("_id", entity.id().toString())
                .put("_score", 1.0);
        hit.set("_source", view.document(entity));
        return hit;
    }
}
