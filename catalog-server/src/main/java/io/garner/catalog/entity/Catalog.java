package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.governance.HalfWritten;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.schema.Schemas;
import io.garner.catalog.version.ServerVersion;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * What the parts of one server share. Thread-safe.
 *
 * @param guard asked before an entity is written
 * @param apiUrl the root of the REST API, for links
 */
public record Catalog(ServerVersion version, Schemas schemas, Store store, Guard guard, Clock clock, String apiUrl) {

    /** The collection of an entity type. */
    public Optional<Collection> collection(String type) {
        return Collections.ALL.stream()
                .filter(collection -> collection.type().equals(type))
                .findFirst();
    }

    /** Whether entities can be deleted for a while; those whose schema has no such member go for good at once. */
    public boolean deletesSoftly(Collection collection) {
        return schemas.members(collection.entitySchema()).contains("deleted");
    }

    /** The link of an entity. */
    public String href(Entity entity) {
        String path = collection(entity.type()).map(Collection::path).orElse(entity.type());
        return apiUrl + "/v1/" + path + "/" + entity.id();
    }

    /** An entity by its name, deleted ones too, else 404. */
    public Entity byFqn(String type, String fqn) {
        HalfWritten.refuse(this, type, Names.normalized(fqn, version));
        return find(type, fqn).orElseThrow(() -> Refusal.noSuchEntity(type, fqn));
    }

    /** An entity by its name, deleted ones too. */
    public Optional<Entity> find(String type, String fqn) {
        return store.byFqn(type, Names.normalized(fqn, version));
    }

    /** An entity by its name that is not deleted, else 404. */
    public Entity living(String type, String fqn) {
        Entity entity = byFqn(type, fqn);
        if (entity.deleted()) {
            throw Refusal.noSuchEntity(type, fqn);
        }
        return entity;
    }

    /** The entity that a reference in a request means, else 404. */
    public Entity referred(JsonNode reference) {
        String type = Json.text(reference, "type");
        String id = Json.text(reference, "id");
        return uuid(id).flatMap(uuid -> store.byId(type, uuid)).orElseThrow(() -> Refusal.noSuchEntity(type, id));
    }

    /** An id out of a path; JAX-RS answers 404 for what is none. */
    public static UUID id(String text) {
        return uuid(text).orElseThrow(Refusal::noSuchPath);
    }

    /** A text as an id, when it is one. */
    public static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
