package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Collections;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;
import io.garner.catalog.version.ServerVersion;
import java.util.List;
import java.util.Set;

/**
 * What the caller may do, and who that is: {@code GET /v1/permissions}, {@code /v1/permissions/{resource}} and
 * {@code /v1/users/loggedInUser}. The shapes are those of the schema {@code accessControl/resourcePermission} and of the
 * server's PermissionsResource, which both have in all versions. Thread-safe.
 */
public final class PermissionRoutes {

    private static final Set<Operation> OF_PEOPLE = Set.of(Operation.EDIT_DESCRIPTION, Operation.EDIT_TAGS);

    /** Reading is no {@link Operation} here, because everybody may. */
    private static final String VIEW = "ViewAll";

    private final Catalog catalog;

    public PermissionRoutes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "v1/permissions", (request, caller) -> all(caller)),
                Route.of("GET", "v1/permissions/{}", this::one),
                Route.of("GET", "v1/users/loggedInUser", (request, caller) -> user(caller)));
    }

    private Reply all(Caller caller) {
        ArrayNode data = Json.array();
        Collections.ALL.forEach(collection -> data.add(resource(collection.type(), caller)));
        ObjectNode answer = Json.object();
        answer.set("data", data);
        answer.set("paging", Json.object().put("total", data.size()));
        return Reply.json(200, answer);
    }

    private Reply one(Request request, Caller caller) {
        String wanted = request.segments().get(request.segments().size() - 1);
        return Collections.ALL.stream()
                .filter(collection -> collection.type().equals(wanted))
                .findFirst()
                .map(collection -> Reply.json(200, resource(wanted, caller)))
                .orElseThrow(() -> Refusal.noSuchEntity("resource", wanted));
    }

    private ObjectNode resource(String type, Caller caller) {
        ArrayNode permissions = Json.array();
        permissions.add(permission(VIEW, true));
        for (Operation operation : Operation.values()) {
            boolean allowed = caller.admin() || caller.bot() || OF_PEOPLE.contains(operation);
            permissions.add(permission(word(operation, catalog.version()), allowed));
        }
        ObjectNode resource = Json.object().put("resource", type);
        resource.set("permissions", permissions);
        return resource;
    }

    private static String word(Operation operation, ServerVersion version) {
        return operation.word(version);
    }

    private static ObjectNode permission(String operation, boolean allowed) {
        return Json.object().put("operation", operation).put("access", allowed ? "allow" : "notAllow");
    }

    private Reply user(Caller caller) {
        String fqn = caller.name().contains(".") ? "\"" + caller.name() + "\"" : caller.name();
        return catalog.store()
                .byFqn("user", fqn)
                .map(user -> Reply.json(200, user.json().deepCopy().put("href", catalog.href(user))))
                .orElseThrow(() -> Refusal.noSuchEntity("user", caller.name()));
    }
}
