package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.Names;
import io.garner.catalog.http.Json;
import java.util.Optional;
import java.util.UUID;

/** Makes entities that no request describes. */
final class Planting {

    private Planting() {}

    static Entity entity(Catalog catalog, String type, ObjectNode content) {
        return entity(catalog, type, Optional.empty(), content);
    }

    static Entity entity(Catalog catalog, String type, Optional<Entity> parent, ObjectNode content) {
        UUID id = UUID.randomUUID();
        String name = Json.text(content, "name");
        String fqn = parent.map(container -> Names.child(container.fqn(), name, catalog.version()))
                .orElseGet(() -> Names.quoted(name, catalog.version()));
        ObjectNode json = Json.object()
                .put("id", id.toString())
                .put("fullyQualifiedName", fqn)
                .put("version", 0.1)
                .put("updatedAt", catalog.clock().millis())
                .put("updatedBy", "admin");
        if (catalog.collection(type).map(catalog::deletesSoftly).orElse(false)) {
            json.put("deleted", false);
        }
        json.setAll(content);
        return new Entity(type, id, name, fqn, parent.map(Entity::id), json);
    }
}
