/** Generates the reference pages and runs the guides. Run with {@code -Dgarner.rewrite=true} to rewrite the pages. */
@NullMarked
package io.garner.docs;

import org.jspecify.annotations.NullMarked;
