/**
 * What {@link io.garner.testkit.SourceContract} asks of a connector's system: the objects to create ({@link
 * io.garner.testkit.contract.Fixture}, with a rendering in SQL), and what a source may say it cannot do. All of it is
 * immutable.
 */
@NullMarked
package io.garner.testkit.contract;

import org.jspecify.annotations.NullMarked;
