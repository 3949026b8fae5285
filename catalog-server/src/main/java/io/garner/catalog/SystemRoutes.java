package io.garner.catalog;

import io.garner.catalog.http.Json;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Route;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;
import java.util.ArrayList;
import java.util.List;

/** What a server says about itself, without a token. */
final class SystemRoutes {

    private static final long BUILT_AT = 1_697_733_299_000L;

    private SystemRoutes() {}

    static List<Route> of(ServerVersion version) {
        Reply answer = Reply.json(
                200,
                Json.object()
                        .put("version", version.text())
                        .put("revision", "garner-catalog-server")
                        .put("timestamp", BUILT_AT));
        List<Route> routes = new ArrayList<>();
        routes.add(Route.open("GET", "v1/system/version", (request, caller) -> answer));
        if (version.has(Feature.HEALTH)) {
            routes.add(Route.open("GET", "v1/system/health", (request, caller) -> Reply.text(200, "text/plain", "OK")));
        }
        return routes;
    }
}
