package io.garner.catalog.governance;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Route;
import java.util.List;

/** Routes of side records, such as edges and runs: everybody may read them, and write who has the right. */
public final class GuardedRoutes {

    private GuardedRoutes() {}

    /** The same routes, where every write asks for a right first. */
    public static List<Route> of(Catalog catalog, Operation operation, List<Route> routes) {
        return routes.stream().map(route -> guarded(catalog, operation, route)).toList();
    }

    private static Route guarded(Catalog catalog, Operation operation, Route route) {
        if (route.open() || route.method().equals("GET")) {
            return route;
        }
        return new Route(route.method(), route.pattern(), false, (request, caller) -> {
            Permissions.require(catalog, caller, operation);
            return route.handler().answer(request, caller);
        });
    }
}
