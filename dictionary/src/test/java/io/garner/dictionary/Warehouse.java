package io.garner.dictionary;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.model.Column;
import io.garner.model.Constraints;
import io.garner.model.DataType;
import io.garner.model.Database;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TypeKind;
import io.garner.openmetadata.Bodies;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Kept;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.ServiceBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** A catalog with the service dw, in which the schema dw.db.s has tables of integers. */
final class Warehouse implements AutoCloseable {

    private static final Database DATABASE = new Database("db", Optional.empty());
    private static final Schema TABLES = new Schema("s", Optional.empty());

    final CatalogServer server;
    final OpenMetadata catalog;

    /** A pipeline service and a pipeline as far as servers insist. */
    private record PipelineService(String name, String serviceType) {}

    private record Pipeline(String name, String service) {}

    Warehouse() {
        server = CatalogServer.start("1.6.0");
        catalog = OpenMetadata.connect(config());
        Map<String, String> connection =
                Map.of("type", "Postgres", "hostPort", "db:5432", "username", "harvester", "database", "db");
        catalog.create(
                EntityType.DATABASE_SERVICE,
                new ServiceBody("dw", "Postgres", Optional.empty(), ServiceBody.Connection.of(connection)));
        catalog.put(EntityType.DATABASE, Bodies.database(DATABASE, Fqn.of("dw")), Kept.NOTHING);
        catalog.put(EntityType.DATABASE_SCHEMA, Bodies.schema(TABLES, Fqn.of("dw", "db")), Kept.NOTHING);
    }

    OpenMetadataConfig config() {
        return OpenMetadataConfig.of(server.apiUrl(), Secret.of(server::botToken));
    }

    void table(String name, String... columns) {
        List<Column> integers = IntStream.range(0, columns.length)
                .mapToObj(i -> Column.of(columns[i], i + 1, DataType.of(TypeKind.INT, "integer"), true))
                .toList();
        Table table = new Table(
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
        SchemaBatch batch = new SchemaBatch(DATABASE, TABLES, List.of(table), List.of(), Set.of());
        Outcome outcome = catalog.put(EntityType.TABLE, Bodies.table(batch, table, Fqn.of("dw")), Kept.NOTHING);
        if (!(outcome instanceof Outcome.Stored)) {
            throw new AssertionError(outcome);
        }
    }

    void pipeline(String service, String name) {
        rest("PUT", "services/pipelineServices", new PipelineService(service, "Airflow"));
        catalog.put(EntityType.PIPELINE, new Pipeline(name, service), Kept.NOTHING);
    }

    private void rest(String method, String path, Record body) {
        java.net.http.HttpRequest request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(server.apiUrl().toString().replaceAll("/+$", "") + "/v1/" + path))
                .header("Authorization", "Bearer " + server.botToken())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                io.garner.openmetadata.Json.tree(body).toString()))
                .build();
        try {
            int status = java.net.http.HttpClient.newHttpClient()
                    .send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                    .statusCode();
            if (status >= 300) {
                throw new AssertionError(path + ": HTTP " + status);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void put(Edge edge) {
        EdgeOutcome outcome = catalog.lineage().put(edge);
        if (!outcome.isDone()) {
            throw new AssertionError(outcome);
        }
    }

    @Override
    public void close() {
        catalog.close();
        server.close();
    }
}
