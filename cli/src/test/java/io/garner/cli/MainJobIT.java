package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.catalog.CatalogServer;
import io.garner.catalog.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The jar against a real PostgreSQL and a catalog that refuses what OpenMetadata refuses. */
class MainJobIT {

    @RegisterExtension
    static final PagilaServer PAGILA = new PagilaServer();

    private static final String ANY_WRITE = "PUT|POST|PATCH|DELETE";

    @TempDir
    private Path folder;

    private CatalogServer catalog;
    private IngestJar jar;

    @BeforeEach
    void start() {
        catalog = CatalogServer.start("1.2.0");
        jar = new IngestJar(folder)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .secret("PAGILA_PASSWORD", PAGILA.password())
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        sources:
                          pagila: {type: postgres, host: localhost, port: %d, database: pagila, username: harvester,
                                   password: "${PAGILA_PASSWORD}"}
                          copy: {type: postgres, host: localhost, port: %2$d, database: pagila, username: harvester,
                                 password: "${PAGILA_PASSWORD}"}
                          off: {type: postgres, enabled: false}
                          broken: {type: postgres, host: localhost, username: x, password: "${NEVER_SET}"}
                        """.formatted(catalog.url(), PAGILA.port()));
    }

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void bringsPagilaIntoTheCatalog() {
        Ran ran = jar.run("--source", "pagila", "--result-line");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.result().get("status").textValue()).isEqualTo("ok");
        assertThat(ran.count("tables")).isEqualTo(23);
        assertThat(ran.count("columns")).isEqualTo(131);
        assertThat(ran.count("primaryKeys")).isEqualTo(15);
        assertThat(ran.count("foreignKeys")).isEqualTo(18);
        assertThat(ran.count("findings")).as(ran.out()).isEqualTo(7);
        assertThat(ran.count("failed")).isZero();
        assertThat(ran.out()).contains("pagila: ok in").contains("payment").contains("see " + catalog.url());
        assertThat(ran.err()).contains("pagila.pagila.public: 23 tables and views read");
    }

    @Test
    void aSecondRunFindsEverythingUnchangedAndWritesNothing() {
        Ran first = jar.run("--source", "pagila", "--result-line");
        catalog.requests().clear();

        Ran second = jar.run("--source", "pagila", "--result-line");

        assertThat(second.exitCode()).isZero();
        assertThat(second.count("unchanged")).isEqualTo(first.count("created"));
        assertThat(second.count("created") + second.count("updated")).isZero();
        assertThat(writes()).isEmpty();
    }

    @Test
    void aDryRunReportsAndWritesNothing() {
        Ran ran = jar.run("--source", "pagila", "--dry-run", "--result-line");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("dry run, nothing written");
        assertThat(ran.count("tables")).isEqualTo(23);
        assertThat(ran.count("created")).isEqualTo(36);
        assertThat(writes()).isEmpty();
    }

    @Test
    void oneRefusedTableDoesNotKeepTheOthersOut() {
        catalog.faults().refuse("PUT", ".*\\.film_text|film_text|.*\\.inventory", 400, "inventory is not wanted here");

        Ran ran = jar.run("--source", "pagila", "--result-line");

        assertThat(ran.exitCode()).isEqualTo(12);
        assertThat(ran.result().get("status").textValue()).isEqualTo("partial");
        assertThat(ran.out())
                .contains("pagila.pagila.public.inventory")
                .contains("inventory is not wanted here")
                .doesNotContain("\tat ");
        assertThat(ran.count("failed")).isPositive();
        assertThat(ran.count("created")).isGreaterThan(20);
        assertThat(jar.run("--source", "pagila", "--fail-on", "never").exitCode())
                .isZero();
    }

    @Test
    void takesOnlyTheTablesThatMatch() {
        Ran ran = jar.run("--source", "pagila", "--table", "film.*", "--table", "actor", "--result-line");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.count("tables")).isBetween(4, 6);
    }

    @Test
    void runsSeveralSourcesAndAddsThemUp() {
        Ran ran = jar.run("--source", "pagila", "--source", "copy", "--source", "off", "--result-line", "--quiet");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.count("tables")).isEqualTo(46);
        assertThat(ran.result().get("sources")).hasSize(3);
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void skipsASourceThatIsSwitchedOff() {
        Ran ran = jar.run("--source", "off", "--result-line");

        assertThat(ran.exitCode()).isEqualTo(99);
        assertThat(ran.result().get("status").textValue()).isEqualTo("skipped");
    }

    @Test
    void everyResultNamesThePageOfItsService() {
        Ran ran = jar.variable("NEVER_SET", "x")
                .run("--source", "pagila", "--source", "broken", "--source", "off", "--result-line");

        assertThat(ran.result().get("sources"))
                .allSatisfy(source -> assertThat(source.get("catalogUrl").textValue())
                        .isEqualTo(catalog.url() + "/service/databaseServices/"
                                + source.get("source").textValue()));
        assertThat(ran.result().get("sources")).hasSize(3);
    }

    @Test
    void reachesACatalogOnThisMachinePastTheProxyOfTheEnvironment() {
        Ran ran = jar.variable("HTTP_PROXY", "http://proxy.invalid:3128")
                .variable("HTTPS_PROXY", "http://proxy.invalid:3128")
                .run("--source", "pagila", "--dry-run");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
    }

    @Test
    void writesTheSameResultToAFile() throws IOException {
        Ran ran = jar.run("--source", "pagila", "--result-line", "--result-file", "result.json");

        assertThat(new ObjectMapper().readTree(folder.resolve("result.json").toFile()))
                .isEqualTo(ran.result());
    }

    @Test
    void logsInDetailWithoutSecrets() {
        Ran ran = jar.run("--source", "pagila", "--debug");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).contains("DEBUG").contains("/api/v1/tables");
        assertThat(ran.out()).doesNotContain("DEBUG");
    }

    @Test
    void endsBetweenTwoEntitiesWhenItIsTerminatedAndGoesOnNextTime() {
        catalog.faults().delay(Duration.ofMillis(150));
        Process process = jar.start("--source", "pagila", "--result-line", "--parallel", "1");
        await().atMost(Duration.ofMinutes(1)).until(() -> writes().size() >= 5);

        process.destroy();
        Ran terminated = jar.finish(process);

        assertThat(terminated.exitCode()).isEqualTo(143);
        assertThat(terminated.result().get("status").textValue()).isEqualTo("partial");
        assertThat(terminated.out()).contains("the next run goes on from here");
        assertThat(terminated.err()).doesNotContain("\tat ");
        int done = terminated.count("created");
        assertThat(done).isBetween(1, 25);

        catalog.faults().clear();
        Ran next = jar.run("--source", "pagila", "--result-line");

        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(next.count("created") + next.count("updated") + next.count("unchanged"))
                .isEqualTo(36);
    }

    @Test
    void givesAResultWhenItIsTerminatedWhileTheCatalogHangs() throws InterruptedException {
        catalog.faults().delay(Duration.ofSeconds(40));
        Process process = jar.start("--source", "pagila", "--result-line");
        Thread.sleep(4_000);

        process.destroy();
        Ran terminated = jar.finish(process);

        assertThat(terminated.exitCode()).isEqualTo(143);
        assertThat(terminated.result().get("status").textValue()).isEqualTo("failed");
        assertThat(terminated.result().at("/fault/exitCode").intValue()).isEqualTo(143);
    }

    @Test
    void endsAtItsDeadlineAndGoesOnNextTime() {
        catalog.faults().delay(Duration.ofMillis(400));

        Ran late = jar.run(
                "--source", "pagila", "--source", "copy", "--result-line", "--parallel", "1", "--deadline", "5s");

        assertThat(late.exitCode()).as(late.err()).isEqualTo(12);
        assertThat(late.out()).contains("deadline-passed").contains("the next run goes on from here");
        assertThat(late.result().at("/sources/1/fault/answer").textValue())
                .isEqualTo("the deadline passed before its turn came");

        catalog.faults().clear();
        Ran next = jar.run("--source", "pagila", "--result-line", "--deadline", "5m");

        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(next.count("created") + next.count("updated") + next.count("unchanged"))
                .isEqualTo(36);
    }

    @Test
    void endsAtOnceWhenItIsTerminatedWhileTheCatalogAsksItToWait() {
        catalog.faults()
                .add(Fault.status(429).retryAfter(Duration.ofSeconds(50)).on("PUT", "/api/v1/tables"));
        Process process = jar.start("--source", "pagila", "--result-line");
        await().atMost(Duration.ofMinutes(1)).until(() -> catalog.requests().count("PUT", "/api/v1/tables") > 0);
        long asked = System.nanoTime();

        process.destroy();
        Ran terminated = jar.finish(process);

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(40));
        assertThat(terminated.exitCode()).isEqualTo(143);
        assertThat(terminated.result().get("status").textValue()).isEqualTo("partial");
    }

    private List<JsonNode> writes() {
        return catalog.requests().all().stream()
                .filter(request -> request.method().matches(ANY_WRITE))
                .flatMap(request -> request.body().stream())
                .toList();
    }
}
