/**
 * What the inlets and outlets of tasks name. {@link io.garner.airflow.xlets.Xlets} is the way in; nothing here knows where
 * an element was read.
 */
@NullMarked
package io.garner.airflow.xlets;

import org.jspecify.annotations.NullMarked;
