package io.garner.model;

import java.util.Optional;

/**
 * What a view is made of.
 *
 * @param sql the text with a {@code CREATE VIEW … AS} head, also where the source stores it without one
 * @param populated false for a materialized view that cannot be read before it is refreshed
 * @param dependencies what the source's catalog says that the view reads; empty where it does not say
 */
public record ViewDefinition(String sql, boolean populated, Optional<Dependencies> dependencies) {

    /** A view of which only the text is known. */
    public ViewDefinition(String sql, boolean populated) {
        this(sql, populated, Optional.empty());
    }
}
