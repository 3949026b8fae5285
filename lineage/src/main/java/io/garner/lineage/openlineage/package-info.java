/**
 * OpenLineage in and out. {@link io.garner.lineage.openlineage.OpenLineageProvider} is the source of type
 * {@code openlineage}: files of events become pipelines, their runs, and edges. {@link
 * io.garner.lineage.openlineage.EventReceiver} takes events over HTTP. {@link
 * io.garner.lineage.openlineage.EdgeEvents} says in events what Garner knows.
 */
@NullMarked
package io.garner.lineage.openlineage;

import org.jspecify.annotations.NullMarked;
