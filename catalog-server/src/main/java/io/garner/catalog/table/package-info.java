/**
 * What a server checks of a table beyond its JSON Schema: one class a rule, each with a test of the same name.
 *
 * <p>Start at {@link io.garner.catalog.table.TableKind}, which lists them. Inner part of the catalog server, not an
 * API.
 */
@NullMarked
package io.garner.catalog.table;

import org.jspecify.annotations.NullMarked;
