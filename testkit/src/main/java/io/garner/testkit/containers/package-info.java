/**
 * Real servers in containers, for tests that already pass against what is embedded: {@link
 * io.garner.testkit.containers.TestcontainersOpenMetadata} and {@link
 * io.garner.testkit.containers.TestcontainersSqlServer}. They need {@code org.testcontainers:testcontainers}.
 */
@NullMarked
package io.garner.testkit.containers;

import org.jspecify.annotations.NullMarked;
