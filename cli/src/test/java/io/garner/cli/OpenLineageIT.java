package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.lineage.CatalogEdges;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.Reference;
import io.garner.testkit.CatalogTables;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** OpenLineage events on their way into the catalog, and Garner's edges on their way through events. */
class OpenLineageIT {

    private static final String FROM = "crm.CRM.dbo.customers";

    private static final String TO = "dw.staging.public.customers";

    private static final String EVENT = """
            {"eventType":"COMPLETE","eventTime":"2026-11-23T01:00:00Z","producer":"https://example.org","schemaURL":"https://example.org",\
            "run":{"runId":"0192f0c4-0000-7000-8000-000000000001"},"job":{"namespace":"airflow","name":"customer_etl"},\
            "inputs":[{"namespace":"mssql://sql.example.com:1433","name":"CRM.dbo.customers"}],\
            "outputs":[{"namespace":"postgres://db.example.com:5432","name":"staging.public.customers","facets":{"columnLineage":{\
            "_producer":"https://example.org","_schemaURL":"https://example.org","fields":{"x":{"inputFields":[\
            {"namespace":"mssql://sql.example.com:1433","name":"CRM.dbo.customers","field":"id"}]}}}}}]}
            """;

    @RegisterExtension
    static final PagilaServer PAGILA = new PagilaServer();

    @TempDir
    private Path folder = Path.of("");

    private CatalogServer server;
    private OpenMetadata catalog;
    private IngestJar jar;

    @BeforeEach
    void start() {
        server = CatalogServer.start("1.6.0");
        catalog = connect(server);
        CatalogTables.of(catalog).table(FROM, "id", "first").table(TO, "x");
        jar = new IngestJar(folder).secret("CATALOG_TOKEN", server.botToken());
    }

    @AfterEach
    void stop() {
        catalog.close();
        server.close();
    }

    @Test
    void aFileOfEventsFillsTheCatalogAndTheSecondTimeNothingIsWritten() throws IOException {
        Files.writeString(folder.resolve("events.jsonl"), EVENT + "broken\n");
        configure("path: events.jsonl");

        Ran first = jar.run("--source", "jobs");

        assertThat(first.exitCode()).as(first.err() + first.out()).isZero();
        assertThat(first.out()).contains("events.jsonl:2");
        assertThat(edge().orElseThrow().pipeline()).isPresent();
        assertThat(columns()).containsExactly(new ColumnsBody(List.of(FROM + ".id"), TO + ".x", Optional.empty()));
        assertThat(catalog.find(EntityType.PIPELINE, Fqn.of("jobs", "customer_etl")))
                .isPresent();

        server.requests().clear();
        assertThat(jar.run("--source", "jobs").exitCode()).isZero();
        assertThat(server.requests().counts().toString()).doesNotContain("PUT /api/v1/lineage");
    }

    @Test
    void garnersOwnEventsBecomeTheSameEdgeAgain() throws IOException {
        configure("path: events.jsonl");
        String[] edge = {"--from", FROM, "--to", TO, "--column", "id,first=x", "--sql", "insert into x"};
        assertThat(jar.run(with(edge, "lineage", "--name", "etl")).exitCode()).isZero();
        List<ColumnsBody> stored = columns();
        assertThat(jar.run(with(edge, "lineage", "--name", "etl", "--remove")).exitCode())
                .isZero();
        assertThat(edge()).isEmpty();

        assertThat(jar.run(with(edge, "lineage", "--emit", "openlineage", "--out", "events.jsonl"))
                        .exitCode())
                .isZero();
        Ran ran = jar.run("--source", "jobs");

        assertThat(ran.exitCode()).as(ran.err() + ran.out()).isZero();
        assertThat(columns()).isEqualTo(stored).isNotEmpty();
        assertThat(edge().orElseThrow().sqlQuery()).contains("insert into x");
    }

    @Test
    void whatACatalogHoldsBecomesTheSameGraphInAnother() {
        CatalogTables.of(catalog).pipelines("airflow", "customer_etl");
        jar.secret("PAGILA_PASSWORD", PAGILA.password()).config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        sources:
                          pagila: {type: postgres, host: localhost, port: %d, database: pagila, username: harvester,
                                   password: "${PAGILA_PASSWORD}"}
                        """.formatted(server.url(), PAGILA.port()));
        assertThat(jar.run("--source", "pagila").exitCode()).isZero();
        assertThat(jar.run(
                                "lineage",
                                "--from",
                                "pagila.pagila.public.customer",
                                "--to",
                                "pagila.pagila.public.staff",
                                "--column",
                                "first_name,last_name=email",
                                "--pipeline",
                                "airflow.customer_etl")
                        .exitCode())
                .isZero();

        // No section hosts says where the service is, and the catalog does.
        Ran ran = jar.run("lineage", "--emit", "openlineage", "--service", "pagila", "--out", "events.jsonl");

        assertThat(ran.exitCode()).as(ran.err() + ran.out()).isZero();
        try (CatalogServer other = CatalogServer.start("1.6.0");
                OpenMetadata second = connect(other)) {
            CatalogTables.of(second).pipelines("airflow", "customer_etl");
            copyTables(second);
            jar.secret("OTHER_TOKEN", other.botToken()).config("""
                            openmetadata: {url: "%s", token: "${OTHER_TOKEN}"}
                            hosts: {"localhost:%d": pagila}
                            sources:
                              jobs: {type: openlineage, path: events.jsonl}
                            """.formatted(other.url(), PAGILA.port()));
            Ran back = jar.run("--source", "jobs", "--fail-on", "findings");

            assertThat(back.exitCode()).as(back.err() + back.out()).isZero();
            assertThat(graph(second)).isEqualTo(graph(catalog)).hasSizeGreaterThan(20);
        }
    }

    private void copyTables(OpenMetadata second) {
        CatalogTables tables = CatalogTables.of(second);
        catalog.forEach(
                EntityType.TABLE,
                EntityType.DATABASE,
                Fqn.of("pagila", "pagila"),
                table -> tables.table(
                        Fqn.parse(table.fullyQualifiedName()),
                        table.columns().orElse(List.of()).stream()
                                .map(ColumnBody::name)
                                .toArray(String[]::new)));
    }

    /** All that is said of each edge, but for who says it. */
    private static List<Edge> graph(OpenMetadata of) {
        return new CatalogEdges(of, true)
                .of(Fqn.of("pagila")).orElseThrow().stream()
                        .map(OpenLineageIT::sorted)
                        .sorted(Comparator.comparing(Edge::toString))
                        .toList();
    }

    private static Edge sorted(Edge edge) {
        List<ColumnMapping> columns = edge.columns().stream()
                .map(mapping -> new ColumnMapping(
                        mapping.fromColumns().stream().sorted().toList(), mapping.toColumn(), mapping.function()))
                .sorted(Comparator.comparing(ColumnMapping::toString))
                .toList();
        return new Edge(
                edge.from(), edge.to(), columns, edge.source(), edge.pipeline(), edge.sql(), edge.description());
    }

    private static OpenMetadata connect(CatalogServer of) {
        return OpenMetadata.connect(OpenMetadataConfig.of(of.url(), Secret.of(of::botToken)));
    }

    @Test
    void aReceiverStoresWhatItIsSentAndEndsInTime() throws Exception {
        configure("listen: \"127.0.0.1:0\", spool: spool, flushEvery: 1s");
        Process process = jar.start("listen", "--source", "jobs");
        try {
            URI address = address();
            assertThat(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(address)
                                            .POST(BodyPublishers.ofString(EVENT))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
            await().atMost(Duration.ofSeconds(60)).until(() -> edge().isPresent());

            process.destroy();

            assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }

    private URI address() {
        Pattern line = Pattern.compile("Listening at (http://\\S+)");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Optional.of(line.matcher(Files.readString(folder.resolve("stderr"))))
                                .filter(Matcher::find)
                                .map(found -> URI.create(found.group(1))),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void configure(String keys) {
        jar.config("""
                openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                hosts: {"sql.example.com:1433": crm, "db.example.com:5432": dw}
                sources:
                  jobs: {type: openlineage, %s}
                """.formatted(server.url(), keys));
    }

    private Optional<EdgeDetails> edge() {
        return catalog.lineage().edge(reference(FROM), reference(TO));
    }

    private List<ColumnsBody> columns() {
        return edge().orElseThrow().columnsLineage().orElse(List.of());
    }

    private Reference reference(String table) {
        return catalog.lineage().reference(EntityType.TABLE, Fqn.parse(table)).orElseThrow();
    }

    private static String[] with(String[] edge, String... before) {
        String[] all = new String[before.length + edge.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(edge, 0, all, before.length, edge.length);
        return all;
    }
}
