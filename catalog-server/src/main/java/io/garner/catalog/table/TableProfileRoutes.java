package io.garner.catalog.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.Fields;
import io.garner.catalog.entity.Names;
import io.garner.catalog.entity.TimeSeries;
import io.garner.catalog.entity.View;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;
import java.util.List;
import java.util.Map;

/** Row counts and other figures of tables and their columns, kept by the time they were taken. Thread-safe. */
public final class TableProfileRoutes {

    private static final String TYPE = "table";
    private static final String SCHEMA = "api/data/createTableProfile.json";
    private static final int PARTS_OF_A_TABLE = 4;

    private final Catalog catalog;
    private final TimeSeries profiles;

    public TableProfileRoutes(Catalog catalog) {
        this.catalog = catalog;
        this.profiles = new TimeSeries(catalog.store(), "tableProfile");
    }

    /** All versions have them. */
    public List<Route> routes() {
        return List.of(
                Route.of("PUT", "v1/tables/{}/tableProfile", this::put),
                Route.of("GET", "v1/tables/{}/tableProfile", this::list),
                Route.of("GET", "v1/tables/{}/tableProfile/latest", this::latest),
                Route.of("GET", "v1/tables/{}/columnProfile", this::columnList));
    }

    private Reply put(Request request, Caller caller) {
        ObjectNode body = catalog.schemas().checked(SCHEMA, request.sentJson());
        String id = request.segments().get(2);
        Entity table = catalog.store()
                .byId(TYPE, Catalog.id(id))
                .filter(found -> !found.deleted())
                .orElseThrow(() -> Refusal.noSuchEntity(TYPE, id));
        ProfiledColumnsExist.check(body.path("columnProfile"), table.json());
        Map<String, String> columns = ProfiledColumnsExist.fqns(table.json());
        ObjectNode profile = (ObjectNode) body.path("tableProfile");
        profiles.put(table.id(), profile);
        for (JsonNode column : body.path("columnProfile")) {
            String fqn = columns.getOrDefault(Json.text(column, "name"), "");
            columnProfiles(fqn).put(table.id(), (ObjectNode) column);
        }
        return Reply.json(200, shown(table, caller).set("profile", profile));
    }

    private Reply list(Request request, Caller caller) {
        Entity table = catalog.living(TYPE, request.segments().get(2));
        return Reply.json(200, profiles.between(table.id(), request.query()));
    }

    /** The table with its latest profile, each column with its own. */
    private Reply latest(Request request, Caller caller) {
        Entity table = catalog.living(TYPE, request.segments().get(2));
        ObjectNode json = shown(table, caller);
        profiles.latest(table.id()).ifPresent(profile -> json.set("profile", profile));
        addColumnProfiles(table, json.path("columns"));
        return Reply.json(200, json);
    }

    private void addColumnProfiles(Entity table, JsonNode columns) {
        for (JsonNode column : columns) {
            columnProfiles(Json.text(column, "fullyQualifiedName"))
                    .latest(table.id())
                    .ifPresent(profile -> ((ObjectNode) column).set("profile", profile));
            addColumnProfiles(table, column.path("children"));
        }
    }

    /** Here the path names a column. */
    private Reply columnList(Request request, Caller caller) {
        String fqn = Names.normalized(request.segments().get(2), catalog.version());
        List<String> parts = Names.parts(fqn);
        if (parts.size() <= PARTS_OF_A_TABLE) {
            throw Refusal.noSuchEntity("column", fqn);
        }
        Entity table = catalog.living(TYPE, String.join(".", parts.subList(0, PARTS_OF_A_TABLE)));
        return Reply.json(200, columnProfiles(fqn).between(table.id(), request.query()));
    }

    private TimeSeries columnProfiles(String columnFqn) {
        return new TimeSeries(catalog.store(), "columnProfile " + columnFqn);
    }

    private ObjectNode shown(Entity table, Caller caller) {
        return new View(catalog).read(catalog.collection(TYPE).orElseThrow(), table, Fields.NONE, caller);
    }
}
