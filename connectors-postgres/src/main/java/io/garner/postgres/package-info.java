/**
 * Harvests PostgreSQL 9.6 and later. Start at {@link io.garner.postgres.PostgresSource}; what is read is in the {@code .sql}
 * files beside this package, one for each concept, and each has a row record of the same name here. {@code *Row} records
 * hold what a query gave, {@code *Assembler}s turn them into the model, {@code TypeTable} says what each type becomes.
 */
@NullMarked
package io.garner.postgres;

import org.jspecify.annotations.NullMarked;
