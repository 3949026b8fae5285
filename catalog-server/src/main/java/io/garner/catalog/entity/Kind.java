package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;

/** What a type of entity does beyond its data. Implementations are stateless. */
public interface Kind {

    /** A kind without rules of its own. */
    Kind PLAIN = new Kind() {};

    /** The name of an entity that a create body describes. */
    default String name(ObjectNode create) {
        return Json.text(create, "name");
    }

    /** Checks and completes an entity that is about to be created or updated. */
    default void prepare(Draft draft) {}

    /** Records the differences of its own members. */
    default void compare(Comparison comparison) {}

    /** Changes what a caller sees, such as masked secrets. */
    default void show(Sight sight) {}
}
