/**
 * Queries: named by the hash of their text, and only extended by a repeated PUT.
 *
 * <p>Start at {@link io.garner.catalog.query.QueryKind}. Inner part of the catalog server, not an API.
 */
@NullMarked
package io.garner.catalog.query;

import org.jspecify.annotations.NullMarked;
