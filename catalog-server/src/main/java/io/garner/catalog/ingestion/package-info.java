/**
 * Ingestion pipelines, the entities that show the runs of an ingestion, and these runs.
 *
 * <p>Start at {@link io.garner.catalog.ingestion.IngestionPipelineKind}. Inner part of the catalog server, not an API.
 */
@NullMarked
package io.garner.catalog.ingestion;

import org.jspecify.annotations.NullMarked;
