/**
 * A real OpenMetadata in containers, for tests that already pass against the embedded catalog. Start at {@link
 * io.garner.testkit.containers.TestcontainersOpenMetadata}; it needs {@code org.testcontainers:testcontainers}.
 */
@NullMarked
package io.garner.testkit.containers;

import org.jspecify.annotations.NullMarked;
