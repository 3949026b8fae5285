/**
 * OpenLineage events as OpenMetadata takes them from 1.12 on.
 *
 * <p>Start at {@link io.garner.catalog.openlineage.OpenLineageRoutes}. The settings are those of a fresh server: only
 * COMPLETE events count, no namespace is mapped to a service. Inner part of the catalog server, not an API.
 */
@NullMarked
package io.garner.catalog.openlineage;

import org.jspecify.annotations.NullMarked;
