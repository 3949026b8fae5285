package io.garner.ingest;

/**
 * An entity that the catalog refused.
 *
 * @param operation what was tried: {@code PUT table}
 * @param message the catalog's own words
 */
public record Failure(String fqn, String operation, String message) {}
