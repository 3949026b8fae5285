/**
 * Search by name: enough of a search engine to find entities, in the shape of Elasticsearch's answers.
 *
 * <p>Start at {@link io.garner.catalog.search.SearchRoutes}. It looks through the store itself, so an entity is found as
 * soon as it is written. Inner part of the catalog server, not an API.
 */
@NullMarked
package io.garner.catalog.search;

import org.jspecify.annotations.NullMarked;
