/**
 * Sources of type {@code airflow}: {@link io.garner.airflow.AirflowProvider} is the way in. A
 * {@link io.garner.airflow.route.Route} reads a deployment, over REST or from its metadata database; what it read becomes
 * pipelines, runs and lineage edges here, the same whichever way it came.
 */
@NullMarked
package io.garner.airflow;

import org.jspecify.annotations.NullMarked;
