/**
 * What a server of a given version does and does not do, as one table.
 *
 * <p>Start at {@link io.garner.catalog.version.Feature}. Gates of JSON members are beside the schemas, in
 * {@code io.garner.catalog.schema}. Inner part of the catalog server, not an API.
 */
@NullMarked
package io.garner.catalog.version;

import org.jspecify.annotations.NullMarked;
