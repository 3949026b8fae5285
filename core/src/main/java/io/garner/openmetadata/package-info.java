/**
 * The OpenMetadata REST API from 1.2 to 2.x, as far as Garner uses it. Start at {@link
 * io.garner.openmetadata.OpenMetadata}. Bodies are small records of our own in their newest shape; {@link
 * io.garner.openmetadata.ServerDialect} rewrites them for the server at hand, because a server refuses every member that
 * it does not know.
 */
@NullMarked
package io.garner.openmetadata;

import org.jspecify.annotations.NullMarked;
