/**
 * Entities: what a collection is, how it is stored, read, compared, changed and deleted.
 *
 * <p>Start at {@link io.garner.catalog.entity.Collection}, a collection described by data, then
 * {@link io.garner.catalog.entity.EntityRoutes}. Inner part of the catalog server, not an API.
 */
@NullMarked
package io.garner.catalog.entity;

import org.jspecify.annotations.NullMarked;
