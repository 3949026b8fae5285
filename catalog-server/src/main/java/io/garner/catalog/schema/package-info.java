/**
 * The official JSON Schemas as the judge of request bodies.
 *
 * <p>Start at {@link io.garner.catalog.schema.Schemas}. The documents of 1.2.0 and 1.4.0 are unpacked by the build;
 * {@code Gates} is the table that turns those of 1.4.0 into later ones. Inner part of the catalog server, not an API.
 */
@NullMarked
package io.garner.catalog.schema;

import org.jspecify.annotations.NullMarked;
