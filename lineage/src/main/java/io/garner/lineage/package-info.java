/** Lineage for datakits. */
@NullMarked
package io.garner.lineage;

import org.jspecify.annotations.NullMarked;
