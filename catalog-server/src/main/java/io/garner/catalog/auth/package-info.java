/**
 * Who calls: accounts, signed tokens, and the answers 401 and 403.
 *
 * <p>Start at {@link io.garner.catalog.auth.Tokens}. Inner part of the catalog server, not an API.
 */
@NullMarked
package io.garner.catalog.auth;

import org.jspecify.annotations.NullMarked;
