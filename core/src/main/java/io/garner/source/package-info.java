/**
 * The SPI of connectors. A {@link io.garner.source.SourceProvider} is found by {@link java.util.ServiceLoader} and names
 * its own configuration record; the {@link io.garner.source.Source} it opens yields what it finds, inside a
 * {@link io.garner.source.HarvestScope}, and says as {@link io.garner.source.Finding}s what it could not read.
 */
@NullMarked
package io.garner.source;

import org.jspecify.annotations.NullMarked;
