/**
 * A harvest as a file, for networks where nothing reaches both the source and the catalog: {@link
 * io.garner.bundle.BundleHarvest} writes it, {@link io.garner.bundle.Bundle} verifies it and is the source of an ordinary
 * {@link io.garner.ingest.Ingestion}. {@code Kind} is the table of what can stand in a file; a new kind of {@link
 * io.garner.model.Harvested} is one more row there.
 */
@NullMarked
package io.garner.bundle;

import org.jspecify.annotations.NullMarked;
