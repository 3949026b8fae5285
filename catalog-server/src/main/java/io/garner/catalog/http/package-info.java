/**
 * HTTP as the routes see it: requests already split and decoded, replies, refusals, and the router.
 *
 * <p>Start at {@link io.garner.catalog.http.Router}. Inner part of the catalog server, not an API.
 */
@NullMarked
package io.garner.catalog.http;

import org.jspecify.annotations.NullMarked;
