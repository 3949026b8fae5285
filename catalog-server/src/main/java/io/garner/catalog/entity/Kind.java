package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Query;
import java.util.Optional;
import java.util.function.Predicate;

/** What a type of entity does beyond its data. Implementations are stateless. */
public interface Kind {

    /** A kind without rules of its own. */
    Kind PLAIN = new Kind() {};

    /** The name of an entity that a create body describes. */
    default String name(ObjectNode create) {
        return Json.text(create, "name");
    }

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

    /** Which entities a list shows, where query parameters of this kind alone ask for some. */
    default Optional<Predicate<Entity>> listed(Query query) {
        return Optional.empty();
    }

    /** An entity was removed for good. */
    default void removed(Catalog catalog, Entity entity) {}

    /** Changes what a caller sees, such as masked secrets. */
    default void show(Sight sight) {}
}
