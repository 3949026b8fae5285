package io.garner.lineage;

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
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Kept;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.ServiceBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** A catalog with the service dw, in which the schema dw.db.s has tables of integers. */
final class Warehouse implements AutoCloseable {

    static final Fqn SCHEMA = Fqn.of("dw", "db", "s");
    static final Node FROM = LineageEmitter.table("dw", "db", "s", "customers");
    static final Node INTO = LineageEmitter.table("dw.db.s.staging_customers");

    private static final Database DATABASE = new Database("db", Optional.empty());
    private static final Schema TABLES = new Schema("s", Optional.empty());

    final CatalogServer server;
    final OpenMetadata catalog;

    /** A pipeline service and a pipeline as far as servers insist. */
    private record PipelineService(String name, String serviceType) {}

    private record Pipeline(String name, String service) {}

    Warehouse(String version) {
        server = CatalogServer.start(version);
        catalog = OpenMetadata.connect(config());
        Map<String, String> connection =
                Map.of("type", "Postgres", "hostPort", "db:5432", "username", "harvester", "database", "db");
        catalog.create(
                EntityType.DATABASE_SERVICE,
                new ServiceBody("dw", "Postgres", Optional.empty(), ServiceBody.Connection.of(connection)));
        catalog.put(EntityType.DATABASE, Bodies.database(DATABASE, Fqn.of("dw")), Kept.NOTHING);
        catalog.put(EntityType.DATABASE_SCHEMA, Bodies.schema(TABLES, Fqn.of("dw", "db")), Kept.NOTHING);
        table("customers", "id", "first", "last");
        table("staging_customers", "customer_id", "full_name");
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

    void emptyTables(int count) {
        IntStream.range(0, count).forEach(i -> table("t" + i));
    }

    void pipeline(String service, String name) {
        server.requests().clear();
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

    Optional<EdgeDetails> stored() {
        return stored(SCHEMA.child("customers"), SCHEMA.child("staging_customers"));
    }

    Optional<EdgeDetails> stored(Fqn from, Fqn to) {
        Optional<Reference> start = catalog.lineage().reference(EntityType.TABLE, from);
        Optional<Reference> end = catalog.lineage().reference(EntityType.TABLE, to);
        return start.isEmpty() || end.isEmpty()
                ? Optional.empty()
                : catalog.lineage().edge(start.get(), end.get());
    }

    static Edge edge(int from, int to) {
        return Edge.between(SCHEMA.child("t" + from), SCHEMA.child("t" + to));
    }

    long puts() {
        return server.requests().count("PUT", "/api/v1/lineage");
    }

    @Override
    public void close() {
        catalog.close();
        server.close();
    }
}
