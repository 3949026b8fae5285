/** Reads DAGs as Airflow serializes them, by their shape: rows of several versions lie in one database. */
@NullMarked
package io.garner.airflow.serialized;

import org.jspecify.annotations.NullMarked;
