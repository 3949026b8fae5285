/**
 * For tests of datakits and connectors. A datakit starts at {@link io.garner.testkit.junit.CatalogExtension} and the
 * assertions over it; the author of a connector at {@link io.garner.testkit.SourceContract}. JUnit, AssertJ,
 * Testcontainers and {@code garner-core} are optional dependencies: who uses a part declares what it needs.
 */
@NullMarked
package io.garner.testkit;

import org.jspecify.annotations.NullMarked;
