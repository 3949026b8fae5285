package io.garner.catalog.entity;

/** How a request changes an entity. */
public enum Means {
    /** Replaces whatever it names. */
    PATCH,
    /** Follows the rules that protect what people wrote from bots. */
    PUT,
    /** A PUT that may replace what people wrote, though never by nothing: {@code overrideMetadata=true} of 2.0. */
    OVERRIDING_PUT
}
