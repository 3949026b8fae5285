/**
 * What a deployment of Airflow holds, as records, and {@link io.garner.airflow.route.Route}, which reads them. Nothing here
 * knows REST, a database or a catalog.
 */
@NullMarked
package io.garner.airflow.route;

import org.jspecify.annotations.NullMarked;
