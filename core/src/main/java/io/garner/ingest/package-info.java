/**
 * The way through the house: {@link io.garner.ingest.Ingestion} harvests a source, plans against what the catalog holds,
 * publishes the difference and reports. Read {@code Ingestion.run()} first; it is the architecture.
 */
@NullMarked
package io.garner.ingest;

import org.jspecify.annotations.NullMarked;
