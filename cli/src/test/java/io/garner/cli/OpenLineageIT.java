package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.lineage.LineageEmitter;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.ServiceBody;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    @TempDir
    private Path folder = Path.of("");

    private CatalogServer server;
    private OpenMetadata catalog;
    private IngestJar jar;

    @BeforeEach
    void start() {
        server = CatalogServer.start("1.6.0");
        catalog = OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken)));
        service("crm");
        service("dw");
        // What the emitter makes up is enough of a table here.
        try (LineageEmitter emitter = LineageEmitter.to(catalog).named("setup").createMissing()) {
            var edge = emitter.from(LineageEmitter.table(FROM))
                    .into(LineageEmitter.table(TO))
                    .column(List.of("id", "first"), "x", "concat");
            assertThat(edge.emit().isDone()).isTrue();
            assertThat(edge.remove().isDone()).isTrue();
        }
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

    private void service(String name) {
        catalog.create(
                EntityType.DATABASE_SERVICE,
                new ServiceBody(
                        name,
                        "Postgres",
                        Optional.empty(),
                        ServiceBody.Connection.of(
                                Map.of("type", "Postgres", "hostPort", "h:1", "username", "u", "database", "d"))));
    }
}
