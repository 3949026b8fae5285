package io.garner.airflow.route;

/**
 * A file that Airflow could not read.
 *
 * @param message the last line of what Airflow says, without a stack trace
 */
public record ImportError(String file, String message) {}
