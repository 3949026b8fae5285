package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.Feature;
import java.util.Optional;

/** Custom properties: defined on a type, given to entities as {@code extension}. */
final class CustomProperties {

    /** The entity type of types. */
    static final String TYPE = "type";

    /** Where a type keeps its properties. */
    static final String MEMBER = "customProperties";

    private static final String EXTENSION = "extension";

    private CustomProperties() {}

    /** Checks the extension of an entity, and of its columns where they may have one. */
    static void check(Catalog catalog, String type, ObjectNode entity) {
        checkExtension(catalog, type, entity.path(EXTENSION));
        if (catalog.version().has(Feature.COLUMN_EXTENSION)) {
            entity.path("columns").forEach(column -> checkExtension(catalog, "tableColumn", column.path(EXTENSION)));
        }
    }

    private static void checkExtension(Catalog catalog, String type, JsonNode extension) {
        extension.properties().forEach(property -> {
            JsonNode definition = CustomPropertiesAreDefined.get(catalog, type, property.getKey());
            CustomPropertyValuesFit.check(catalog, definition, property.getValue());
        });
    }

    static Optional<JsonNode> find(Catalog catalog, String type, String property) {
        return catalog.find(TYPE, type).stream()
                .flatMap(entity -> entity.json().path(MEMBER).valueStream())
                .filter(definition -> Json.text(definition, "name").equals(property))
                .findFirst();
    }

    /** The name of the field type that a property has. */
    static String fieldType(Catalog catalog, JsonNode definition) {
        return Catalog.uuid(Json.text(definition.path("propertyType"), "id"))
                .flatMap(id -> catalog.store().byId(TYPE, id))
                .map(type -> type.name())
                .orElse("");
    }
}
