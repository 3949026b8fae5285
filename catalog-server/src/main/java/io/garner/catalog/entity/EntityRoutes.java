package io.garner.catalog.entity;

import io.garner.catalog.auth.Caller;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;
import io.garner.catalog.version.Feature;
import java.util.ArrayList;
import java.util.List;

/** The routes of one collection: the same for all. */
public final class EntityRoutes {

    private final Catalog catalog;
    private final Collection collection;
    private final Reads reads;
    private final Writes writes;

    public EntityRoutes(Catalog catalog, Collection collection) {
        this.catalog = catalog;
        this.collection = collection;
        this.reads = new Reads(catalog, collection);
        this.writes = new Writes(catalog, collection);
    }

    /** What this version has. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(reading());
        if (collection.writable()) {
            routes.addAll(writing());
        }
        return routes;
    }

    private List<Route> reading() {
        return List.of(
                Route.of("GET", path(""), reads::list),
                Route.of("GET", path("/{}"), (request, caller) -> {
                    String id = last(request);
                    return reads.one(reads.byId(id), id, request, caller);
                }),
                Route.of("GET", path("/name/{}"), (request, caller) -> {
                    String fqn = last(request);
                    return reads.one(reads.byName(fqn), fqn, request, caller);
                }),
                Route.of(
                        "GET", path("/{}/versions"), (request, caller) -> reads.versions(reads.byId(last(request, 1)))),
                Route.of(
                        "GET",
                        path("/{}/versions/{}"),
                        (request, caller) -> reads.version(reads.byId(last(request, 2)), last(request))));
    }

    private List<Route> writing() {
        List<Route> routes = new ArrayList<>(List.of(
                Route.of("POST", path(""), (request, caller) -> writes.post(json(request), caller)),
                Route.of("PUT", path(""), (request, caller) -> writes.put(json(request), caller)),
                Route.of("PUT", path("/restore"), (request, caller) -> writes.restore(json(request), caller)),
                Route.of(
                        "PATCH",
                        path("/{}"),
                        (request, caller) -> writes.patch(request, caller, () -> reads.byId(last(request)))),
                Route.of("DELETE", path("/{}"), this::deleteById),
                Route.of("DELETE", path("/name/{}"), this::deleteByName)));
        if (catalog.version().has(Feature.PATCH_BY_NAME)) {
            routes.add(Route.of(
                    "PATCH",
                    path("/name/{}"),
                    (request, caller) -> writes.patch(request, caller, () -> reads.byName(last(request)))));
        }
        if (catalog.version().has(Feature.BULK)) {
            Bulk bulk = new Bulk(catalog, writes);
            routes.add(Route.of("PUT", path("/bulk"), (request, caller) -> bulk.put(json(request), caller)));
        }
        // Services are in no container that could be the scope.
        if (catalog.version().has(Feature.DELETE_STALE) && collection.parent().isPresent()) {
            DeleteStale stale = new DeleteStale(catalog, collection, writes);
            routes.add(
                    Route.of("DELETE", path("/deleteStale"), (request, caller) -> stale.delete(json(request), caller)));
        }
        return routes;
    }

    private Reply deleteById(Request request, Caller caller) {
        boolean recursive = request.query().flag("recursive");
        return writes.delete(reads.byId(last(request)), request, caller, recursive);
    }

    private Reply deleteByName(Request request, Caller caller) {
        // 1.2 does not hear "recursive" here.
        boolean recursive =
                request.query().flag("recursive") && catalog.version().has(Feature.RECURSIVE_DELETE_BY_NAME);
        return writes.delete(reads.byName(last(request)), request, caller, recursive);
    }

    private static Request json(Request request) {
        if (!request.contentType().equals("application/json")) {
            throw Refusal.unsupportedMediaType();
        }
        return request;
    }

    private String path(String below) {
        return "v1/" + collection.path() + below;
    }

    private static String last(Request request) {
        return last(request, 0);
    }

    private static String last(Request request, int back) {
        return request.segments().get(request.segments().size() - 1 - back);
    }
}
