package io.garner.model;

/**
 * What a view is made of.
 *
 * @param sql the text with a {@code CREATE VIEW … AS} head, also where the source stores it without one
 * @param populated false for a materialized view that cannot be read before it is refreshed
 */
public record ViewDefinition(String sql, boolean populated) {}
