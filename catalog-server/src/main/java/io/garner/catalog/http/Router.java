package io.garner.catalog.http;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the route of a request: the most literal path wins, then the method decides. Immutable. */
public final class Router {

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** The route that answers; no path at all is a 404, a path without this method a 405. */
    public Route find(String method, List<String> segments) {
        List<Route> candidates =
                routes.stream().filter(route -> route.matches(segments)).collect(Collectors.toList());
        String best = candidates.stream()
                .map(Route::literalness)
                .max(Comparator.naturalOrder())
                .orElseThrow(Refusal::noSuchPath);
        return candidates.stream()
                .filter(route ->
                        route.literalness().equals(best) && route.method().equals(method))
                .findFirst()
                .orElseThrow(Refusal::methodNotAllowed);
    }
}
