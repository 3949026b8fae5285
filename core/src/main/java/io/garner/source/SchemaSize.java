package io.garner.source;

import java.util.Optional;

/**
 * How much there is to read in a schema.
 *
 * @param schema empty for a database that could not be looked into; whoever harvests it will say why
 * @param tables and views
 */
public record SchemaSize(String database, Optional<String> schema, long tables) {}
