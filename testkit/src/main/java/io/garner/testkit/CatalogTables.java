package io.garner.testkit;

import io.garner.model.Column;
import io.garner.model.Constraints;
import io.garner.model.DataType;
import io.garner.model.Database;
import io.garner.model.Fqn;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TypeKind;
import io.garner.openmetadata.Bodies;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Kept;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.ServiceBody;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts tables of integers and pipelines into a catalog that nobody has harvested, for tests of lineage:
 *
 * <pre>{@code
 * CatalogTables.of(catalog)
 *         .table("dw.db.s.customers", "id", "first", "last")
 *         .table("dw.db.s.staging_customers", "customer_id", "full_name")
 *         .pipelines("airflow", "customer_etl");
 * }</pre>
 *
 * What a table is in (schema, database, a service of PostgreSQL) is made with it. Needs {@code garner-core}. Used by one
 * thread.
 */
public final class CatalogTables {

    private final OpenMetadata catalog;
    private final Set<Fqn> made = new HashSet<>();

    private CatalogTables(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    /** A pipeline service and a pipeline as far as servers insist. */
    private record PipelineService(String name, String serviceType) {}

    private record Pipeline(String name, String service) {}

    /** For this catalog, whose client stays the caller's. */
    public static CatalogTables of(OpenMetadata catalog) {
        return new CatalogTables(catalog);
    }

    /** A service of PostgreSQL, unless it is there. */
    public CatalogTables service(String name) {
        if (made.add(Fqn.of(name))
                && catalog.find(EntityType.DATABASE_SERVICE, Fqn.of(name)).isEmpty()) {
            Map<String, String> connection =
                    Map.of("type", "Postgres", "hostPort", name + ":5432", "username", "harvester", "database", "db");
            stored(catalog.create(
                    EntityType.DATABASE_SERVICE,
                    new ServiceBody(name, "Postgres", Optional.empty(), ServiceBody.Connection.of(connection))));
        }
        return this;
    }

    /** A table by its whole name, {@code service.database.schema.table}, with columns of integers. */
    public CatalogTables table(String name, String... columns) {
        return table(Fqn.parse(name), columns);
    }

    /** The same; a table that is there gets these columns. */
    public CatalogTables table(Fqn name, String... columns) {
        List<String> parts = name.parts();
        if (parts.size() != 4) {
            throw new IllegalArgumentException(name + " is not service.database.schema.table");
        }
        Fqn service = Fqn.of(parts.get(0));
        Database database = new Database(parts.get(1), Optional.empty());
        Schema schema = new Schema(parts.get(2), Optional.empty());
        containers(service, database, schema);
        Table table = ofIntegers(parts.get(3), columns);
        SchemaBatch batch = new SchemaBatch(database, schema, List.of(table), List.of(), Set.of());
        stored(catalog.put(EntityType.TABLE, Bodies.table(batch, table, service), Kept.NOTHING));
        return this;
    }

    /** Pipelines without tasks in a service of Airflow, which is made unless it is there. */
    public CatalogTables pipelines(String service, String... names) {
        if (made.add(Fqn.of(service))
                && catalog.find(EntityType.PIPELINE_SERVICE, Fqn.of(service)).isEmpty()) {
            stored(catalog.create(EntityType.PIPELINE_SERVICE, new PipelineService(service, "Airflow")));
        }
        for (String name : names) {
            stored(catalog.put(EntityType.PIPELINE, new Pipeline(name, service), Kept.NOTHING));
        }
        return this;
    }

    private void containers(Fqn service, Database database, Schema schema) {
        service(service.name());
        Fqn within = service.child(database.name());
        if (made.add(within)) {
            stored(catalog.put(EntityType.DATABASE, Bodies.database(database, service), Kept.NOTHING));
        }
        if (made.add(within.child(schema.name()))) {
            stored(catalog.put(EntityType.DATABASE_SCHEMA, Bodies.schema(schema, within), Kept.NOTHING));
        }
    }

    private static Table ofIntegers(String name, String... columns) {
        List<Column> integers = IntStream.range(0, columns.length)
                .mapToObj(i -> Column.of(columns[i], i + 1, DataType.of(TypeKind.INT, "integer"), true))
                .toList();
        return new Table(
                name,
                TableKind.REGULAR,
                Optional.empty(),
                integers,
                Constraints.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty());
    }

    private static void stored(Outcome outcome) {
        if (!(outcome instanceof Outcome.Stored)) {
            throw new AssertionError(outcome);
        }
    }
}
