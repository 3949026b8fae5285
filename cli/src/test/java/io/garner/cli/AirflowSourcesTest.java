package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.catalog.CatalogServer;
import io.garner.config.ConfigurationException;
import io.garner.config.Environment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program makes of sources of the type airflow before it asks them anything. */
class AirflowSourcesTest {

    private static final String CATALOG = "openmetadata: {url: 'http://localhost:8585', token: '${TOKEN}'}\n";

    @TempDir
    private Path folder;

    private static IngestFile file(String sources) {
        return IngestFile.parse(
                CATALOG + sources, "ingest.yaml", Environment.of(Map.of("TOKEN", "t")), Providers.installed());
    }

    private static List<String> problems(ThrowingCallable reading) {
        return catchThrowableOfType(ConfigurationException.class, reading).problems().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void twoDeploymentsMayNotHaveOneService() {
        IngestFile file = file("""
                sources:
                  north: {type: airflow, url: 'https://north.example.com', service: airflow}
                  south: {type: airflow, url: 'https://south.example.com', service: airflow,
                          auth: {type: bearer, token: '${UNSET}'}}
                """);

        assertThat(problems(() -> file.forRun(List.of("north"))))
                .as("also where the other cannot be read as a whole")
                .singleElement()
                .asString()
                .contains("the sources north and south have the service airflow and not the same url");
        assertThat(problems(() -> file.forHarvest("north"))).hasSize(1);
        assertThat(problems(file::check)).anyMatch(problem -> problem.contains("the sources south and north have"));
    }

    @Test
    void oneDeploymentMayBeDividedByFilters() {
        IngestFile file = file("""
                sources:
                  some: {type: airflow, url: 'https://a.example.com/prod/', service: airflow, dags: {include: [a.*]}}
                  others: {type: airflow, url: 'https://A.example.com/prod', service: airflow, dags: {exclude: [a.*]}}
                  old: {type: airflow, url: 'https://old.example.com', service: airflow, enabled: false}
                  apart: {type: airflow, url: 'https://b.example.com'}
                """);

        assertThatCode(file::check).doesNotThrowAnyException();
        assertThat(file.forRun(List.of("some", "others", "apart")).sources())
                .extracting(ConfiguredSource::sharesService)
                .containsExactly(true, true, false);
    }

    @Test
    void theDoctorLooksAtTheRightsOnPipelines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CatalogServer catalog = CatalogServer.start("1.6.0")) {
            Path config = Files.writeString(folder.resolve("ingest.yaml"), """
                    openmetadata: {url: '%s', token: '${TOKEN}'}
                    sources:
                      airflow: {type: airflow, url: 'http://127.0.0.1:%d'}
                    """.formatted(catalog.url(), closedPort()));
            PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
            Map<String, String> environment = Map.of("TOKEN", catalog.botToken());

            new Program(new Console(printed, printed, Environment.of(environment), false), Providers.installed())
                    .run("doctor", "--source", "airflow", "--config", config.toString());
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "✓ rights on pipelineService",
                        "✓ rights on pipeline ",
                        "✓ rights on table",
                        "✓ rights on classification",
                        "✓ rights on tag")
                .doesNotContain("rights on databaseService");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket closed = new ServerSocket(0)) {
            return closed.getLocalPort();
        }
    }
}
