package io.garner.catalog.entity;

import io.garner.catalog.governance.GovernanceCollections;
import io.garner.catalog.table.TableKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All collections: the table to extend for another one. */
public final class Collections {

    static final Set<String> ON_DEMAND = Set.of(
            "owner", "owners", "domain", "domains", "dataProducts", "tags", "extension", "lifeCycle", "usageSummary");

    static final Recorded SOURCE_URL = Recorded.always("sourceUrl");
    static final Recorded SOURCE_HASH = new Recorded("sourceHash", "1.4");

    static final Collection DATABASE_SERVICES = new Collection(
            "databaseService",
            "services/databaseServices",
            Optional.of("api/services/createDatabaseService.json"),
            "entity/services/databaseService.json",
            Optional.empty(),
            List.of(),
            List.of(),
            ON_DEMAND,
            new ServiceKind("database"));

    static final Collection DATABASES = new Collection(
            "database",
            "databases",
            Optional.of("api/data/createDatabase.json"),
            "entity/data/database.json",
            Optional.of(new Collection.Parent("service", "databaseService")),
            List.of("service"),
            List.of(Recorded.always("retentionPeriod"), SOURCE_URL, SOURCE_HASH),
            ON_DEMAND,
            Kind.PLAIN);

    static final Collection DATABASE_SCHEMAS = new Collection(
            "databaseSchema",
            "databaseSchemas",
            Optional.of("api/data/createDatabaseSchema.json"),
            "entity/data/databaseSchema.json",
            Optional.of(new Collection.Parent("database", "database")),
            List.of("service", "database"),
            List.of(Recorded.always("retentionPeriod"), SOURCE_URL, SOURCE_HASH),
            ON_DEMAND,
            Kind.PLAIN);

    static final Collection TABLES = new Collection(
            "table",
            "tables",
            Optional.of("api/data/createTable.json"),
            "entity/data/table.json",
            Optional.of(new Collection.Parent("databaseSchema", "databaseSchema")),
            List.of("service", "database", "databaseSchema"),
            List.of(
                    Recorded.always("tableType"),
                    SOURCE_URL,
                    SOURCE_HASH,
                    new Recorded("retentionPeriod", "1.4"),
                    new Recorded("locationPath", "1.11")),
            union(
                    ON_DEMAND,
                    Set.of(
                            "tableConstraints",
                            "tablePartition",
                            "viewDefinition",
                            "schemaDefinition",
                            "tableProfilerConfig",
                            "dataModel")),
            new TableKind());

    static final Collection STORED_PROCEDURES = new Collection(
            "storedProcedure",
            "storedProcedures",
            Optional.of("api/data/createStoredProcedure.json"),
            "entity/data/storedProcedure.json",
            Optional.of(new Collection.Parent("databaseSchema", "databaseSchema")),
            List.of("databaseSchema"),
            List.of(
                    Recorded.always("storedProcedureCode"),
                    SOURCE_URL,
                    SOURCE_HASH,
                    new Recorded("storedProcedureType", "1.11")),
            ON_DEMAND,
            Kind.PLAIN);

    /** Every collection of a server. */
    public static final List<Collection> ALL = concat(
            List.of(
                    DATABASE_SERVICES,
                    DATABASES,
                    DATABASE_SCHEMAS,
                    TABLES,
                    STORED_PROCEDURES,
                    ProcessCollections.QUERIES,
                    ProcessCollections.PIPELINE_SERVICES,
                    ProcessCollections.PIPELINES,
                    ProcessCollections.INGESTION_PIPELINES),
            GovernanceCollections.ALL);

    private Collections() {}

    private static List<Collection> concat(List<Collection> some, List<Collection> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
