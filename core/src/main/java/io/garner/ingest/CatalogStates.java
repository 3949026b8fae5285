package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.model.SchemaBatch;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.StoredEntity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what the catalog holds, a schema at a time and in pages: never a request a table. */
final class CatalogStates {

    private final OpenMetadata catalog;
    private final Fqn service;
    private final Map<Fqn, Optional<StoredEntity>> databases = new HashMap<>();

    CatalogStates(OpenMetadata catalog, Fqn service) {
        this.catalog = catalog;
        this.service = service;
    }

    Fqn schemaOf(SchemaBatch batch) {
        return databaseOf(batch).child(batch.schema().name());
    }

    CatalogState of(SchemaBatch batch) {
        Optional<StoredEntity> database =
                databases.computeIfAbsent(databaseOf(batch), name -> catalog.find(EntityType.DATABASE, name));
        if (database.isEmpty()) {
            return new CatalogState(database, Optional.empty(), Map.of());
        }
        Optional<StoredEntity> schema = catalog.find(EntityType.DATABASE_SCHEMA, schemaOf(batch));
        return new CatalogState(database, schema, schema.isPresent() ? tables(schemaOf(batch)) : Map.of());
    }

    private Map<String, StoredEntity> tables(Fqn schema) {
        Map<String, StoredEntity> tables = new HashMap<>();
        catalog.forEach(
                EntityType.TABLE,
                EntityType.DATABASE_SCHEMA,
                schema,
                table -> tables.put(table.fullyQualifiedName(), table));
        return tables;
    }

    private Fqn databaseOf(SchemaBatch batch) {
        return service.child(batch.database().name());
    }
}
