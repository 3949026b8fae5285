package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Include;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.StoredEntity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what the catalog holds, a schema at a time and in pages: never a request a table. */
final class CatalogStates {

    private final OpenMetadata catalog;
    private final Fqn service;
    private final String moreFields;
    private final Map<Fqn, Optional<StoredEntity>> databases = new HashMap<>();

    /** @param moreFields what to ask of each table beyond what every plan needs, as a comma list */
    CatalogStates(OpenMetadata catalog, Fqn service, String moreFields) {
        this.catalog = catalog;
        this.service = service;
        this.moreFields = moreFields;
    }

    Fqn schemaOf(SchemaBatch batch) {
        return databaseOf(batch).child(batch.schema().name());
    }

    CatalogState of(SchemaBatch batch) {
        Optional<StoredEntity> database = databases.computeIfAbsent(
                databaseOf(batch), name -> catalog.findEvenDeleted(EntityType.DATABASE, name));
        if (database.isEmpty()) {
            return new CatalogState(database, Optional.empty(), Map.of());
        }
        Optional<StoredEntity> schema = catalog.findEvenDeleted(EntityType.DATABASE_SCHEMA, schemaOf(batch));
        if (schema.isEmpty()) {
            return new CatalogState(database, schema, Map.of());
        }
        if (database.get().isDeleted() || schema.get().isDeleted()) {
            return comingBack(database, schema.get());
        }
        Map<String, StoredEntity> tables = new HashMap<>();
        read(schemaOf(batch), Include.LIVING, tables);
        if (batch.tables().stream().anyMatch(table -> !tables.containsKey(nameOf(batch, table)))) {
            // What looks new may be a table that was retired once; only then is the list of the deleted ones worth
            // reading.
            read(schemaOf(batch), Include.DELETED, tables);
        }
        return new CatalogState(database, schema, tables);
    }

    /** Whether the database was deleted when this run met it. */
    boolean comesBack(Fqn database) {
        return databases
                .getOrDefault(database, Optional.empty())
                .filter(StoredEntity::isDeleted)
                .isPresent();
    }

    /** A database that came back a moment ago has brought all this back: it is told as it was before. */
    private CatalogState comingBack(Optional<StoredEntity> database, StoredEntity schema) {
        Map<String, StoredEntity> tables = new HashMap<>();
        read(Fqn.parse(schema.fullyQualifiedName()), Include.ALL, tables);
        tables.replaceAll((name, table) -> table.asDeleted());
        return new CatalogState(database, Optional.of(schema.asDeleted()), tables);
    }

    private void read(Fqn schema, Include include, Map<String, StoredEntity> tables) {
        catalog.forEach(
                EntityType.TABLE,
                EntityType.DATABASE_SCHEMA,
                schema,
                include,
                moreFields,
                table -> tables.put(table.fullyQualifiedName(), table));
    }

    private String nameOf(SchemaBatch batch, Table table) {
        return schemaOf(batch).child(table.name()).toString();
    }

    private Fqn databaseOf(SchemaBatch batch) {
        return service.child(batch.database().name());
    }
}
