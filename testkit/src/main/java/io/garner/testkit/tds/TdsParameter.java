package io.garner.testkit.tds;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a statement. Immutable, but for an array of bytes as its value.
 *
 * @param name with its sign, for instance {@code @P0}; empty when neither the client nor a declaration names it
 * @param value of the class that {@link TdsType.Kind} says for the type, or null
 */
public record TdsParameter(
        String name, TdsType type, @Nullable Object value) {}
