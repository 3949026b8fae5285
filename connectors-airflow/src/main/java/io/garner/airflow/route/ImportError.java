package io.garner.airflow.route;

/**
 * A file that Airflow could not read.
 *
 * @param file with its whole path, or with that inside its bundle
 * @param bundle where Airflow 3 has the file from; empty text where it is not said
 * @param message the last line of what Airflow says, without a stack trace
 */
public record ImportError(String file, String bundle, String message) {}
