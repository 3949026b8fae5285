package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import java.util.Optional;
import java.util.UUID;

/**
 * One stored entity. Immutable by agreement: {@code json} is never changed, only copied.
 *
 * @param parent the container it is in
 * @param json all stored members; references are kept as {@code {id, type}} alone
 */
public record Entity(String type, UUID id, String name, String fqn, Optional<UUID> parent, ObjectNode json) {

    /** Whether it was soft-deleted. */
    public boolean deleted() {
        return json.path("deleted").asBoolean();
    }

    /** The same entity with other content. */
    public Entity with(ObjectNode content) {
        return new Entity(type, id, name, fqn, parent, content);
    }

    /** A reference as it is stored. */
    public ObjectNode reference() {
        return Json.object().put("id", id.toString()).put("type", type);
    }
}
