package io.garner.catalog.entity;

/** Looks at each entity that a request is about to write, and may refuse it. Implementations are thread-safe. */
@FunctionalInterface
public interface Guard {

    /** A guard that lets everything through. */
    Guard NONE = (method, fqn, name) -> {};

    /** Throws a refusal when this entity must not be written. */
    void check(String method, String fqn, String name);
}
