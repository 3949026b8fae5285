package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Include;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.ProcedureBodies;
import io.garner.openmetadata.StoredEntity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what the catalog holds, a schema at a time and in pages: never a request a table. */
final class CatalogStates {

    private final OpenMetadata catalog;
    private final Fqn service;
    private final String moreFields;
    private final boolean withRoutines;
    private final Map<Fqn, Optional<StoredEntity>> databases = new HashMap<>();

    /**
     * A reader.
     *
     * @param moreFields what to ask of each table beyond what every plan needs, as a comma list
     * @param withRoutines whether functions and procedures are of interest
     */
    CatalogStates(OpenMetadata catalog, Fqn service, String moreFields, boolean withRoutines) {
        this.withRoutines = withRoutines;
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
            return CatalogState.empty(database, Optional.empty());
        }
        Optional<StoredEntity> schema = catalog.findEvenDeleted(EntityType.DATABASE_SCHEMA, schemaOf(batch));
        if (schema.isEmpty()) {
            return CatalogState.empty(database, schema);
        }
        if (database.get().isDeleted() || schema.get().isDeleted()) {
            return comingBack(database, schema.get());
        }
        Fqn name = schemaOf(batch);
        // What looks new may have been retired once; only then is the list of the deleted ones worth reading.
        Map<String, StoredEntity> tables = read(EntityType.TABLE, name, Include.LIVING);
        if (batch.tables().stream().anyMatch(table -> !tables.containsKey(nameOf(batch, table)))) {
            tables.putAll(read(EntityType.TABLE, name, Include.DELETED));
        }
        Map<String, StoredEntity> routines = read(EntityType.STORED_PROCEDURE, name, Include.LIVING);
        ProcedureBodies bodies = new ProcedureBodies(batch.routines(), name, catalog.dialect());
        if (batch.routines().stream()
                .anyMatch(routine ->
                        !routines.containsKey(name.child(bodies.nameOf(routine)).toString()))) {
            routines.putAll(read(EntityType.STORED_PROCEDURE, name, Include.DELETED));
        }
        return new CatalogState(database, schema, tables, routines);
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
        Fqn name = Fqn.parse(schema.fullyQualifiedName());
        Map<String, StoredEntity> tables = read(EntityType.TABLE, name, Include.ALL);
        tables.replaceAll((fqn, table) -> table.asDeleted());
        Map<String, StoredEntity> routines = read(EntityType.STORED_PROCEDURE, name, Include.ALL);
        routines.replaceAll((fqn, routine) -> routine.asDeleted());
        return new CatalogState(database, Optional.of(schema.asDeleted()), tables, routines);
    }

    private Map<String, StoredEntity> read(EntityType type, Fqn schema, Include include) {
        Map<String, StoredEntity> found = new HashMap<>();
        if (type == EntityType.TABLE || withRoutines) {
            catalog.forEach(
                    type,
                    EntityType.DATABASE_SCHEMA,
                    schema,
                    include,
                    type == EntityType.TABLE ? moreFields : "",
                    entity -> found.put(entity.fullyQualifiedName(), entity));
        }
        return found;
    }

    private String nameOf(SchemaBatch batch, Table table) {
        return schemaOf(batch).child(table.name()).toString();
    }

    private Fqn databaseOf(SchemaBatch batch) {
        return service.child(batch.database().name());
    }
}
