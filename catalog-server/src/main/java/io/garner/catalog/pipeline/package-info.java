/**
 * Pipelines: what a server checks of their tasks and runs beyond the JSON Schema, one class a rule, each with a test of
 * the same name.
 *
 * <p>Start at {@link io.garner.catalog.pipeline.PipelineKind} and {@link
 * io.garner.catalog.pipeline.PipelineStatusRoutes}. Inner part of the catalog server, not an API.
 */
@NullMarked
package io.garner.catalog.pipeline;

import org.jspecify.annotations.NullMarked;
