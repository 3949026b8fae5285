/**
 * The sample database pagila: a chain of film rental shops with the same tables, columns, keys, views and types as the
 * public sample of that name, and with comments and rows of its own. Start at {@link io.garner.testkit.pagila.Pagila};
 * the scripts are the resources of this package, in the order of their numbers.
 */
@NullMarked
package io.garner.testkit.pagila;

import org.jspecify.annotations.NullMarked;
