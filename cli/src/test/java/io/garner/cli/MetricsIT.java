package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The file of metrics says what the result says and what the catalog counted, however the run ends. */
class MetricsIT {

    private static final String REQUESTS = "garner_catalog_request_duration_seconds_count";
    private static final String STATEMENTS = "garner_statement_duration_seconds_count";

    @RegisterExtension
    static final PagilaServer PAGILA = new PagilaServer();

    @TempDir
    private Path folder;

    private CatalogServer catalog;
    private IngestJar jar;

    @BeforeEach
    void start() {
        catalog = CatalogServer.start("1.6.0");
        jar = new IngestJar(folder)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .secret("PAGILA_PASSWORD", PAGILA.password())
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}", connectTimeout: 2s}
                        sources:
                          pagila: {type: postgres, host: localhost, port: %d, database: pagila, username: harvester,
                                   password: "${PAGILA_PASSWORD}"}
                        """.formatted(catalog.url(), PAGILA.port()));
    }

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void theFiguresAreThoseOfTheResultAndOfTheCatalog() throws IOException {
        catalog.faults().refuse("PUT", ".*\\.language", 400, "no languages");
        catalog.faults().add(Fault.status(503).on("GET", "/api/v1/databases.*").times(1));

        Ran ran = run("--source", "pagila");

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(12);
        PrometheusText metrics = metrics();
        for (String outcome : List.of("created", "updated", "unchanged", "retired", "failed")) {
            assertThat(metrics.sum("garner_entities_total", "outcome", outcome))
                    .as(outcome)
                    .isEqualTo(ran.count(outcome));
        }
        assertThat(metrics.sum("garner_entities_total", "dry_run", "false")).isPositive();
        assertThat(metrics.sum("garner_findings_total")).isEqualTo(ran.count("findings"));
        assertThat(metrics.sum("garner_source_objects", "kind", "table")).isEqualTo(ran.count("tables"));
        assertThat(metrics.sum("garner_source_objects", "kind", "column")).isEqualTo(ran.count("columns"));
        catalog.requests()
                .counts()
                .forEach((request, count) -> assertThat(metrics.sum(
                                REQUESTS,
                                labels -> request.equals(labels.get("method") + " /api/v1/" + labels.get("kind"))))
                        .as(request)
                        .isEqualTo(count.doubleValue()));
        assertThat(metrics.sum(REQUESTS)).isEqualTo(catalog.requests().all().size());
        assertThat(metrics.sum("garner_catalog_retries_total", "reason", "503")).isEqualTo(1);
        assertThat(metrics.sum(STATEMENTS, "sql", "columns.sql")).isEqualTo(1);
        assertThat(metrics.sum(STATEMENTS)).isLessThanOrEqualTo(12);
        assertThat(metrics.sum("garner_run_exit_code")).isEqualTo(12);
        assertThat(labelOf(metrics, "run_id"))
                .isEqualTo(ran.result().get("runId").textValue());
        assertThat(Files.readString(folder.resolve("garner.prom")))
                .doesNotContain("film")
                .doesNotContain(PAGILA.password());
    }

    @Test
    void aPlanAHarvestAPublishAndAForgettingAreMeasuredToo() throws IOException {
        assertThat(jar.run("harvest", "--source", "pagila", "--out", "b.gz", "--metrics-file", "garner.prom")
                        .exitCode())
                .isZero();
        assertThat(metrics().sum(STATEMENTS, "command", "harvest")).isPositive();
        assertThat(metrics().sum(REQUESTS)).isZero();

        assertThat(jar.run("plan", "--source", "pagila", "--exit-code", "--metrics-file", "garner.prom")
                        .exitCode())
                .isEqualTo(20);
        assertThat(metrics().sum("garner_entities_total", "dry_run", "true")).isEqualTo(36);
        assertThat(metrics().sum("garner_run_exit_code", "command", "plan")).isEqualTo(20);

        assertThat(jar.run("publish", "b.gz", "--metrics-file", "garner.prom").exitCode())
                .isZero();
        assertThat(metrics().sum("garner_entities_total", "source", "pagila")).isEqualTo(36);
        assertThat(metrics().sum(STATEMENTS)).isZero();

        catalog.requests().clear();
        assertThat(jar.run("forget", "--source", "pagila", "--yes", "--metrics-file", "garner.prom")
                        .exitCode())
                .isZero();
        assertThat(metrics().sum(REQUESTS, "command", "forget"))
                .isEqualTo(catalog.requests().all().size());
    }

    @Test
    void aRunThatFailsIsMeasured() throws IOException {
        catalog.close();

        Ran ran = run("--source", "pagila");

        assertThat(ran.exitCode()).isEqualTo(11);
        assertThat(metrics().sum("garner_run_exit_code")).isEqualTo(11);
        assertThat(metrics().sum("garner_source_exit_code", "source", "pagila")).isEqualTo(11);
        assertThat(metrics().sum(REQUESTS, "status", "none")).isPositive();
    }

    @Test
    void aConfigurationThatIsWrongIsMeasured() throws IOException {
        for (List<String> command : List.of(
                List.of("--source", "nobody"),
                List.of("plan", "--source", "nobody"),
                List.of("forget", "--source", "nobody", "--yes"))) {
            Files.deleteIfExists(folder.resolve("garner.prom"));
            Ran ran = jar.run(Stream.concat(command.stream(), Stream.of("--metrics-file", "garner.prom"))
                    .toArray(String[]::new));

            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.err()).contains("no source is called \"nobody\"");
            assertThat(metrics().sum("garner_run_exit_code", "source", "nobody"))
                    .as(command.toString())
                    .isEqualTo(2);
        }
    }

    @Test
    void aRunThatIsTerminatedIsMeasured() throws IOException {
        catalog.faults().delay(Duration.ofMillis(150));
        Process process =
                jar.start("--source", "pagila", "--result-line", "--parallel", "1", "--metrics-file", "garner.prom");
        await().atMost(Duration.ofMinutes(1)).until(() -> catalog.requests().count("PUT", "/api/v1/tables") > 2);

        process.destroy();
        Ran terminated = jar.finish(process);

        assertThat(terminated.exitCode()).isEqualTo(143);
        assertThat(metrics().sum("garner_run_exit_code")).isEqualTo(143);
        assertThat(metrics().sum("garner_entities_total", "outcome", "created")).isEqualTo(terminated.count("created"));
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeTheRun() {
        Ran ran = jar.run("--source", "pagila", "--metrics-file", "none/garner.prom");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .contains("Writing the metrics to none/garner.prom")
                .contains("--metrics-file");
        assertThat(catalog.requests().all()).isEmpty();
    }

    private Ran run(String... arguments) {
        return jar.run(Stream.concat(Stream.of(arguments), Stream.of("--result-line", "--metrics-file", "garner.prom"))
                .toArray(String[]::new));
    }

    private PrometheusText metrics() throws IOException {
        return PrometheusText.parse(Files.readString(folder.resolve("garner.prom")));
    }

    private static String labelOf(PrometheusText metrics, String label) {
        return String.valueOf(
                metrics.family("garner_run_info").samples().get(0).labels().get(label));
    }
}
