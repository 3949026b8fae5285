package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Query;
import java.util.Optional;

/** What a type of entity does beyond its data. Implementations are stateless. */
public interface Kind {

    /** A kind without rules of its own. */
    Kind PLAIN = new Kind() {};

    /** The member that names the container, in a create body or in a stored entity. */
    default Optional<Collection.Parent> container(Collection collection, ObjectNode json) {
        return collection.parent();
    }

    /** Changes a create body before anything is read from it. */
    default void adapt(Catalog catalog, ObjectNode create) {}

    /** Checks and completes an entity that is about to be created or updated. */
    default void prepare(Draft draft) {}

    /** Records the differences of its own members. */
    default void compare(Comparison comparison) {}

    /** Whether a list shows an entity, by query parameters of this kind alone. */
    default boolean listed(Query query, Entity entity) {
        return true;
    }

    /** An entity was removed for good. */
    default void removed(Catalog catalog, Entity entity) {}

    /** Changes what a caller sees, such as masked secrets. */
    default void show(Sight sight) {}
}
