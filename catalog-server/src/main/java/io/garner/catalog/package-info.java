/**
 * A catalog server for tests and demonstrations: OpenMetadata's REST contract over real HTTP, strict enough that a green
 * test means something.
 *
 * <p>Start at {@link io.garner.catalog.CatalogServer}; {@link io.garner.catalog.Faults} lets it fail on purpose. The packages below are its inside: {@code version} (what differs
 * between versions), {@code schema} (official schemas and member gates), {@code entity} (collections), {@code table}
 * (rules of tables), {@code auth}, {@code http}.
 */
@NullMarked
package io.garner.catalog;

import org.jspecify.annotations.NullMarked;
