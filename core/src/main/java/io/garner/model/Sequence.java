package io.garner.model;

import java.util.Optional;

/**
 * A number generator of a schema. Its numbers may have up to 38 digits, so they are kept as the source prints them.
 *
 * @param type the type of its numbers as the source shows it
 * @param cycles whether it starts again when it has reached its end
 */
public record Sequence(
        String name,
        String type,
        String start,
        String increment,
        String minimum,
        String maximum,
        boolean cycles,
        Optional<String> comment) {}
