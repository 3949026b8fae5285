/**
 * What can be measured of a run: {@link io.garner.measure.Measurements} is told, and whoever wants figures implements it.
 * The clients for HTTP and SQL and the run itself use it; nothing here knows a metrics library.
 */
@NullMarked
package io.garner.measure;

import org.jspecify.annotations.NullMarked;
