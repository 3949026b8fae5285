package io.garner.catalog.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the route of a request: the most literal path wins, then the method decides. As in JAX-RS, HEAD is a GET whose
 * body is not sent, and OPTIONS names the methods of the path. Immutable.
 */
public final class Router {

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** The route that answers; no path at all is a 404, a path without this method a 405. */
    public Route find(String method, List<String> segments) {
        List<Route> path = path(segments);
        return switch (method) {
            case "HEAD" -> route(path, "HEAD").or(() -> route(path, "GET")).orElseThrow(Refusal::methodNotAllowed);
            case "OPTIONS" -> route(path, "OPTIONS").orElseGet(() -> options(path));
            default -> route(path, method).orElseThrow(Refusal::methodNotAllowed);
        };
    }

    private List<Route> path(List<String> segments) {
        List<Route> candidates =
                routes.stream().filter(route -> route.matches(segments)).toList();
        String best = candidates.stream()
                .map(Route::literalness)
                .max(Comparator.naturalOrder())
                .orElseThrow(Refusal::noSuchPath);
        return candidates.stream()
                .filter(route -> route.literalness().equals(best))
                .toList();
    }

    private static Optional<Route> route(List<Route> path, String method) {
        return path.stream().filter(route -> route.method().equals(method)).findFirst();
    }

    private static Route options(List<Route> path) {
        SortedSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
        path.forEach(route -> methods.add(route.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        Reply reply =
                Reply.text(200, "text/plain", String.join(", ", methods)).with("Allow", String.join(",", methods));
        boolean open = path.stream().allMatch(Route::open);
        return new Route("OPTIONS", path.get(0).pattern(), open, (request, caller) -> reply);
    }
}
