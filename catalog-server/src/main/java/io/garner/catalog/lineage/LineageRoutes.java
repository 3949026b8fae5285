package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;
import io.garner.catalog.version.Feature;
import java.util.ArrayList;
import java.util.List;

/** The routes below {@code /v1/lineage}. Thread-safe. */
public final class LineageRoutes {

    static final String NO_EDGE = "Lineage edge not found";

    private static final String ROOT = "v1/lineage";
    private static final String BY_ID = ROOT + "/{}/{}/{}/{}";
    private static final String BY_NAME = ROOT + "/{}/name/{}/{}/name/{}";

    private final Catalog catalog;
    private final LineageReads reads;
    private final LineageWrites writes;

    public LineageRoutes(Catalog catalog) {
        this.catalog = catalog;
        this.reads = new LineageReads(catalog);
        this.writes = new LineageWrites(catalog);
    }

    /** What this version has. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                Route.of("PUT", ROOT, this::put),
                Route.of("GET", ROOT + "/{}/{}", (request, caller) -> reads.around(request, () -> byId(request, 2))),
                Route.of(
                        "GET",
                        ROOT + "/{}/name/{}",
                        (request, caller) -> reads.around(request, () -> byName(request, 2))),
                Route.of("DELETE", BY_ID, (request, caller) -> delete(byId(request, 2), byId(request, 4)))));
        if (catalog.version().has(Feature.LINEAGE_EDGES)) {
            routes.addAll(edges());
        }
        if (catalog.version().has(Feature.LINEAGE_BY_NAME)) {
            routes.addAll(named());
        }
        return routes;
    }

    private List<Route> edges() {
        return List.of(
                Route.of("GET", ROOT + "/getLineage", (request, caller) -> reads.bySearch(request)),
                Route.of(
                        "GET",
                        ROOT + "/getLineageEdge/{}/{}",
                        (request, caller) ->
                                reads.edge(Catalog.id(segment(request, 3)), Catalog.id(segment(request, 4)))),
                Route.of("PATCH", BY_ID, this::patchById),
                Route.of("DELETE", BY_NAME, (request, caller) -> delete(byName(request, 2), byName(request, 5))),
                Route.of(
                        "DELETE",
                        ROOT + "/{}/{}/type/{}",
                        (request, caller) ->
                                deleteAll(End.of(segment(request, 2), segment(request, 3)), segment(request, 5))));
    }

    private List<Route> named() {
        return List.of(
                Route.of("PUT", BY_NAME, this::putByName),
                Route.of("PATCH", BY_NAME, this::patchByName),
                Route.of(
                        "GET",
                        ROOT + "/getLineageEdge/{}/name/{}/{}/name/{}",
                        (request, caller) -> reads.edge(
                                byName(request, 3).id(), byName(request, 6).id())),
                Route.of("DELETE", ROOT + "/source/name/{}/{}/type/{}", (request, caller) -> {
                    Entity end = EndsExist.alive(catalog, segment(request, 4), segment(request, 5));
                    return deleteAll(End.of(end), segment(request, 7));
                }));
    }

    private Reply put(Request request, Caller caller) {
        writes.put(json(request).json(), caller);
        return Reply.empty(200);
    }

    private Reply putByName(Request request, Caller caller) {
        JsonNode details = json(request).json();
        writes.put(byName(request, 2), byName(request, 5), details, caller);
        return Reply.empty(200);
    }

    private Reply patchById(Request request, Caller caller) {
        JsonNode patch = request.sentPatch();
        return patched(writes.patched(byId(request, 2), byId(request, 4), patch, caller));
    }

    private Reply patchByName(Request request, Caller caller) {
        JsonNode patch = request.sentPatch();
        return patched(writes.patched(byName(request, 2), byName(request, 5), patch, caller));
    }

    private static Reply patched(JsonNode details) {
        return Reply.json(200, details).with("X-OpenMetadata-Change", "entityUpdated");
    }

    private Reply delete(Entity from, Entity to) {
        return writes.remove(from, to) ? Reply.empty(200) : noEdge();
    }

    private Reply deleteAll(End end, String source) {
        // Servers do not say whether there were any.
        writes.removeAll(end, source);
        return Reply.empty(200);
    }

    /** The one 404 that servers send without a challenge. */
    static Reply noEdge() {
        return Reply.json(404, Json.object().put("code", 404).put("message", NO_EDGE));
    }

    private Entity byId(Request request, int type) {
        return EndsExist.alive(catalog, End.of(segment(request, type), segment(request, type + 1)));
    }

    private Entity byName(Request request, int type) {
        return EndsExist.alive(catalog, segment(request, type), segment(request, type + 2));
    }

    private static String segment(Request request, int index) {
        return request.segments().get(index);
    }

    private static Request json(Request request) {
        if (!request.contentType().equals("application/json")) {
            throw Refusal.unsupportedMediaType();
        }
        return request;
    }
}
