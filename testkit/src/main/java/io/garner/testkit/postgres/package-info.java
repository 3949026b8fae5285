/**
 * A real PostgreSQL for tests and demonstrations, started from binaries in a Maven repository or on the machine. Start
 * at {@link io.garner.testkit.postgres.PostgresServer}; {@link io.garner.testkit.postgres.PostgresBinaries} says which
 * release runs. Nothing here knows JUnit: the extensions in {@code io.garner.testkit.junit} do.
 */
@NullMarked
package io.garner.testkit.postgres;

import org.jspecify.annotations.NullMarked;
