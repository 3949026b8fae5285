package io.garner.cli;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Include;
import io.garner.openmetadata.OpenMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds a table whose schema nobody says: it is the default one, or the only one of the database that has such a table;
 * never a guess. Not thread-safe.
 */
final class TableSearch {

    private final OpenMetadata catalog;
    private final Optional<String> defaultSchema;

    /** The schemas of a database. */
    private final Map<Fqn, List<String>> schemas = new HashMap<>();

    TableSearch(OpenMetadata catalog, Optional<String> defaultSchema) {
        this.catalog = catalog;
        this.defaultSchema = defaultSchema;
    }

    /** @throws IllegalArgumentException when there is no such table, or more than one */
    Fqn find(Fqn database, String table) {
        if (defaultSchema.isPresent()) {
            return database.child(defaultSchema.get()).child(table);
        }
        List<Fqn> found = schemas.computeIfAbsent(database, this::schemasOf).stream()
                .map(schema -> database.child(schema).child(table))
                .filter(name ->
                        catalog.lineage().reference(EntityType.TABLE, name).isPresent())
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new IllegalArgumentException((found.isEmpty()
                        ? "no schema of " + database + " has a table " + table
                        : "there are several tables " + table + ": "
                                + String.join(
                                        ", ", found.stream().map(Fqn::toString).toList()))
                + "; say which \"schema\", or give --default-schema");
    }

    private List<String> schemasOf(Fqn database) {
        TreeSet<String> names = new TreeSet<>();
        catalog.forEachName(
                EntityType.DATABASE_SCHEMA,
                EntityType.DATABASE,
                database,
                Include.LIVING,
                schema -> names.add(schema.name()));
        return List.copyOf(names);
    }
}
