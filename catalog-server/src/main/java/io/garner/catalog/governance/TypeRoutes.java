package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.ChangeLog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;
import io.garner.catalog.version.Feature;
import java.util.ArrayList;
import java.util.List;

/** Adding custom properties: {@code PUT /v1/metadata/types/{id}}. Thread-safe. */
public final class TypeRoutes {

    private final Catalog catalog;

    public TypeRoutes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(Route.of("PUT", "v1/metadata/types/{}", this::addProperty));
    }

    private Reply addProperty(Request request, Caller caller) {
        Permissions.require(catalog, caller, Operation.CREATE);
        ObjectNode property = property(request.json());
        String id = request.segments().get(request.segments().size() - 1);
        Entity updated = catalog.store().atomically(() -> added(type(id), property, caller));
        return Reply.json(200, updated.json().deepCopy().put("href", catalog.href(updated)))
                .with("X-OpenMetadata-Change", "entityUpdated");
    }

    private ObjectNode property(JsonNode body) {
        ObjectNode property = catalog.schemas().checked(schema(), body);
        Entity type = type(Json.text(property.path("propertyType"), "id"));
        EnumsHaveValues.check(type.name(), property);
        property.set("propertyType", type.reference().put("name", type.name()).put("fullyQualifiedName", type.fqn()));
        return property;
    }

    private String schema() {
        return catalog.version().has(Feature.SCHEMA_DEFINITION)
                ? "type/customProperty.json"
                : "entity/type.json#/definitions/customProperty";
    }

    private Entity type(String id) {
        return Catalog.uuid(id)
                .flatMap(uuid -> catalog.store().byId(CustomProperties.TYPE, uuid))
                .orElseThrow(() -> Refusal.noSuchEntity(CustomProperties.TYPE, id));
    }

    private Entity added(Entity type, ObjectNode property, Caller caller) {
        OnlyEntityTypesAreExtended.check(type);
        ArrayNode properties = Json.array().add(property);
        type.json()
                .path(CustomProperties.MEMBER)
                .valueStream()
                .filter(known -> !Json.text(known, "name").equals(Json.text(property, "name")))
                .forEach(properties::add);
        ObjectNode json = type.json().deepCopy();
        json.set(CustomProperties.MEMBER, properties);
        ChangeLog log = new ChangeLog();
        log.entries(CustomProperties.MEMBER, List.of(property), List.of());
        log.stamp(json, catalog.clock(), caller.name());
        List<ObjectNode> history = new ArrayList<>(catalog.store().history(type.id()));
        history.add(type.json());
        catalog.store().keepHistory(type.id(), history);
        Entity updated = type.with(json);
        catalog.store().update(updated);
        return updated;
    }
}
