package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.catalog.CatalogServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code --log-format json} every line of standard error is an object, whatever happens. */
class JsonLogIT {

    private static final Set<String> ALWAYS = Set.of("timestamp", "level", "logger", "message", "runId", "thread");

    @RegisterExtension
    static final PagilaServer PAGILA = new PagilaServer();

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
                .config(yaml("localhost"));
    }

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void aRunTellsItsStepsItsFindingsAndItsEnd() {
        catalog.faults().refuse("PUT", ".*\\.language", 400, "no languages");

        Ran ran = run(12);

        List<JsonNode> log = log(ran);
        assertThat(messages(log)).contains("harvested", "planned", "finding", "failed", "finished");
        assertThat(log).allSatisfy(event -> {
            assertThat(event.get("source").textValue()).isEqualTo("pagila");
            assertThat(event.get("runId")).isEqualTo(ran.result().get("runId"));
        });
        assertThat(one(log, "failed").at("/data/answer").textValue()).contains("no languages");
        assertThat(one(log, "finding").at("/data/code").textValue()).isNotBlank();
        assertThat(one(log, "finished").at("/data/created").intValue()).isEqualTo(ran.count("created"));
        assertThat(ran.out().lines().toList()).as("nothing but the result").hasSize(1);
    }

    @Test
    void aPlanIsStillAPlan() {
        Ran ran = jar.run("plan", "--source", "pagila", "--log-format=json");

        assertThat(ran.exitCode()).isZero();
        assertThat(messages(log(ran))).contains("finished");
        assertThat(ran.out()).contains("+ table").contains("36 to create");
    }

    @Test
    void whatGoesWrongIsAnEventWithItsCausesAndWithoutAStack() {
        catalog.close();

        List<JsonNode> log = log(run(11));

        JsonNode fault = log.stream()
                .filter(event -> event.get("level").textValue().equals("ERROR"))
                .findFirst()
                .orElseThrow();
        assertThat(fault.at("/data/exitCode").intValue()).isEqualTo(11);
        assertThat(fault.at("/data/remedy").textValue()).isNotBlank();
        assertThat(fault.at("/error/causes/0/type").textValue()).isEqualTo("java.net.ConnectException");
        assertThat(fault.at("/error/stack").isMissingNode()).isTrue();
        assertThat(fault.get("message").textValue()).isNotBlank();
    }

    @Test
    void aStackTraceIsPartOfItsEventWhenItIsAskedFor() {
        catalog.close();

        Ran ran = jar.run("--source", "pagila", "--log-format", "json", "--debug");

        assertThat(log(ran))
                .anySatisfy(
                        event -> assertThat(event.at("/error/stack").asText()).contains("\tat io.garner"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--source nobody",
                "config check",
                "forget --source pagila",
                "--sorce pagila",
                "--all --deadline x"
            })
    void whatIsWrongWithTheConfigurationOrTheArgumentsIsAnEvent(String arguments) {
        jar.config(yaml("${NO_SUCH_HOST}"));

        Ran ran = jar.run((arguments + " --log-format json").split(" "));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(log(ran)).isNotEmpty();
    }

    @Test
    void aRunThatIsTerminatedTellsItInJson() {
        catalog.faults().delay(Duration.ofMillis(150));
        Process process = jar.start("--source", "pagila", "--result-line", "--parallel", "1", "--log-format", "json");
        await().atMost(Duration.ofMinutes(1)).until(() -> catalog.requests().count("PUT", "/api/v1/tables") > 2);

        process.destroy();
        Ran ran = jar.finish(process);

        assertThat(ran.exitCode()).isEqualTo(143);
        assertThat(one(log(ran), "finished").at("/data/status").textValue()).isEqualTo("partial");
        assertThat(ran.result().get("status").textValue()).isEqualTo("partial");
    }

    @Test
    void theLogInDetailHoldsNoSecret() {
        Ran ran = jar.run("--source", "pagila", "--log-format", "json", "--debug");

        assertThat(log(ran)).anySatisfy(event -> {
            assertThat(event.get("level").textValue()).isEqualTo("DEBUG");
            assertThat(event.at("/data/path").textValue()).startsWith("/api/v1/tables");
            assertThat(event.at("/data/status").intValue()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"--log-format=json", "--log-format=json --debug"})
    void noErrorAndNoneOfItsCausesHoldsASecret(String options) {
        jar.secret("HTTP_PROXY", "http://alice:p^ss@proxy:port")
                .config(yaml("localhost").replace("127.0.0.1", "catalog.invalid"));
        Ran proxy = jar.run(("--source pagila " + options).split(" "));
        jar.config(yaml("localhost").replace("${PAGILA_PASSWORD}", "sw0rdfish"));
        Ran literal = jar.run(("--source pagila " + options).split(" "));

        assertThat(proxy.exitCode()).isEqualTo(2);
        assertThat(literal.exitCode()).isEqualTo(2);
        assertThat(log(proxy)).isNotEmpty();
        assertThat(log(literal)).isNotEmpty();
        assertThat(proxy.err() + literal.err()).doesNotContain("p^ss").doesNotContain("sw0rdfish");
    }

    @Test
    void linesForPeopleBeginWithTheIdOfTheRun() {
        Ran ran = jar.run("--source", "pagila", "--result-line", "--debug");

        String id = ran.result().get("runId").textValue().substring(0, 8);
        assertThat(ran.err().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("[" + id + "] "));
    }

    private Ran run(int exitCode) {
        Ran ran = jar.run("--source", "pagila", "--result-line", "--log-format", "json");
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(exitCode);
        return ran;
    }

    private String yaml(String host) {
        return """
                openmetadata: {url: "%s", token: "${CATALOG_TOKEN}", connectTimeout: 2s}
                sources:
                  pagila: {type: postgres, host: "%s", port: %d, database: pagila, username: harvester,
                           password: "${PAGILA_PASSWORD}"}
                """.formatted(catalog.url(), host, PAGILA.port());
    }

    /** Every line, each of which has to be an object with what every event has. */
    private static List<JsonNode> log(Ran ran) {
        List<JsonNode> events = ran.err().lines().map(JsonLogIT::event).toList();
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.fieldNames()).toIterable().containsAll(ALWAYS);
            assertThat(Instant.parse(event.get("timestamp").textValue())).isBefore(Instant.now());
        });
        assertThat(events.stream().map(event -> event.get("runId")).distinct()).hasSize(1);
        return events;
    }

    private static JsonNode event(String line) {
        try {
            JsonNode event = new ObjectMapper().readTree(line);
            assertThat(event.isObject()).as(line).isTrue();
            return event;
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + line, e);
        }
    }

    private static List<String> messages(List<JsonNode> log) {
        return log.stream().map(event -> event.get("message").textValue()).toList();
    }

    private static JsonNode one(List<JsonNode> log, String message) {
        return log.stream()
                .filter(event -> event.get("message").textValue().equals(message))
                .findFirst()
                .orElseThrow();
    }
}
