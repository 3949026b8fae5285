package io.garner.airflow.route;

/**
 * Which Airflow answered.
 *
 * @param version as it says: {@code 2.11.2}; from a database, what its tables imply: {@code 2} or {@code 3}
 * @param major 2 or 3: which pages its user interface has
 */
public record Deployment(String version, int major) {}
