/** Reads a deployment from Airflow's metadata database, by queries that only read. */
@NullMarked
package io.garner.airflow.database;

import org.jspecify.annotations.NullMarked;
