/**
 * Lineage: edges between entities, how they are checked, kept, read and removed.
 *
 * <p>Start at {@link io.garner.catalog.lineage.LineageRoutes}; {@link io.garner.catalog.lineage.LineageWrites} lists the
 * rules, one class each with a test of the same name. Inner part of the catalog server, not an API.
 */
@NullMarked
package io.garner.catalog.lineage;

import org.jspecify.annotations.NullMarked;
