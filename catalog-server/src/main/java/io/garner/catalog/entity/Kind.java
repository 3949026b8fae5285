package io.garner.catalog.entity;

/** What a type of entity does beyond its data. Implementations are stateless. */
public interface Kind {

    /** A kind without rules of its own. */
    Kind PLAIN = new Kind() {};

    /** Checks and completes an entity that is about to be created or updated. */
    default void prepare(Draft draft) {}

    /** Records the differences of its own members. */
    default void compare(Comparison comparison) {}

    /** Changes what a caller sees, such as masked secrets. */
    default void show(Sight sight) {}
}
