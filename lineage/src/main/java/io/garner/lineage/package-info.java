/** What a datakit calls to tell a catalog where its data comes from and where it goes: {@link LineageEmitter}. */
@NullMarked
package io.garner.lineage;

import org.jspecify.annotations.NullMarked;
