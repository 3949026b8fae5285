/**
 * AssertJ assertions over what a catalog holds, read over REST: they judge the embedded catalog and a real OpenMetadata
 * alike. Start at {@link io.garner.testkit.assertions.CatalogAssertions#assertThat}.
 */
@NullMarked
package io.garner.testkit.assertions;

import org.jspecify.annotations.NullMarked;
