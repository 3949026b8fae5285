package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.StoredEntity;
import java.util.Map;
import java.util.Optional;

/** What the catalog holds of one schema, read in pages before the schema is planned. */
record CatalogState(
        Optional<StoredEntity> database,
        Optional<StoredEntity> schema,
        Map<String, StoredEntity> tables,
        Map<String, StoredEntity> routines) {

    CatalogState {
        tables = Map.copyOf(tables);
        routines = Map.copyOf(routines);
    }

    /** A schema of which the catalog holds nothing. */
    static CatalogState empty(Optional<StoredEntity> database, Optional<StoredEntity> schema) {
        return new CatalogState(database, schema, Map.of(), Map.of());
    }

    /** Whether its schema is deleted; writing that again brings back everything that is in it. */
    boolean comesBack() {
        return schema.filter(StoredEntity::isDeleted).isPresent();
    }

    Optional<StoredEntity> table(Fqn fqn) {
        return Optional.ofNullable(tables.get(fqn.toString()));
    }

    Optional<StoredEntity> routine(Fqn fqn) {
        return Optional.ofNullable(routines.get(fqn.toString()));
    }
}
