/**
 * The folder in which a server keeps its content, in H2's MVStore.
 *
 * <p>Start at {@link io.garner.catalog.data.DataFolder}. Inner part of the catalog server, not an API.
 */
@NullMarked
package io.garner.catalog.data;

import org.jspecify.annotations.NullMarked;
