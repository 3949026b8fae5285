package io.garner.openmetadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Fqn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts tables of integers into the schema pg.pagila.public of a catalog. */
final class CatalogTables {

    private CatalogTables() {}

    static void containers(OpenMetadata catalog) {
        catalog.put(EntityType.DATABASE_SERVICE, new ServiceLike("pg", "Postgres"), Kept.NOTHING);
        catalog.put(
                EntityType.DATABASE,
                new DatabaseBody("pagila", Optional.empty(), Optional.empty(), "pg", Optional.empty()),
                Kept.NOTHING);
        catalog.put(
                EntityType.DATABASE_SCHEMA,
                new SchemaBody("public", Optional.empty(), Optional.empty(), "pg.pagila", Optional.empty()),
                Kept.NOTHING);
    }

    static void put(OpenMetadata catalog, Fqn schema, String table, String... columns) {
        TableBody body = new TableBody(
                table,
                Optional.empty(),
                Optional.empty(),
                schema.toString(),
                "Regular",
                Arrays.stream(columns).map(CatalogTables::column).toList(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(catalog.put(EntityType.TABLE, body, Kept.NOTHING)).isInstanceOf(Outcome.Stored.class);
    }

    static void pipelines(OpenMetadata catalog, String service, String... names) {
        catalog.put(EntityType.PIPELINE_SERVICE, new ServiceLike(service, "Airflow"), Kept.NOTHING);
        for (String name : names) {
            assertThat(catalog.put(EntityType.PIPELINE, new PipelineLike(name, service), Kept.NOTHING))
                    .isInstanceOf(Outcome.Stored.class);
        }
    }

    private static ColumnBody column(String name) {
        return new ColumnBody(
                name,
                Optional.empty(),
                "INT",
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A service without a connection. */
    private record ServiceLike(String name, String serviceType) {}

    /** A pipeline without tasks. */
    private record PipelineLike(String name, String service) {}
}
