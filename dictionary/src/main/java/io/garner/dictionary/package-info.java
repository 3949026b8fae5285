/**
 * Pictures for people: {@link io.garner.dictionary.LineageReader} reads what flows where out of a catalog, and
 * {@link io.garner.dictionary.LineagePicture} draws it.
 */
@NullMarked
package io.garner.dictionary;

import org.jspecify.annotations.NullMarked;
