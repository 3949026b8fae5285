/**
 * JUnit 5 extensions that start the parts a test talks to. Start at {@link io.garner.testkit.junit.PostgresExtension};
 * the parts themselves are plain classes in the packages beside this one.
 */
@NullMarked
package io.garner.testkit.junit;

import org.jspecify.annotations.NullMarked;
