/** Programs to start from. {@link io.garner.examples.FillCatalog} does in Java what {@code ingest.jar} does. */
@NullMarked
package io.garner.examples;

import org.jspecify.annotations.NullMarked;
