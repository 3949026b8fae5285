package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Refusal;

/** Each key of an extension is a custom property of the entity's type. */
final class CustomPropertiesAreDefined {

    private CustomPropertiesAreDefined() {}

    static JsonNode get(Catalog catalog, String type, String property) {
        return CustomProperties.find(catalog, type, property)
                .orElseThrow(() -> Refusal.badRequest("Unknown custom field " + property));
    }
}
