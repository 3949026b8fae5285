/**
 * What was found in a source, as immutable records: no I/O, no JSON, no knowledge of any catalog. Start at {@link
 * io.garner.model.SchemaBatch}; {@link io.garner.model.Fqn} is the catalog's way to name things. Everything here may be
 * shared between threads.
 */
@NullMarked
package io.garner.model;

import org.jspecify.annotations.NullMarked;
