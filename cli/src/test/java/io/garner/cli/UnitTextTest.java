package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run makes of GARNER_UNIT when it is not what {@code units} has printed. */
class UnitTextTest {

    private static final String WHOLE = "{\"source\":\"a\",\"schemas\":{\"main\":[\"public\"]}}";

    @TempDir
    private Path folder;

    private Path file = Path.of("ingest.yaml");

    @BeforeEach
    void configure() throws IOException {
        file = Files.writeString(folder.resolve("ingest.yaml"), """
                openmetadata: {url: "http://127.0.0.1:1/", token: "${TOKEN}"}
                sources:
                  a: {type: library, host: h, password: "${TOKEN}"}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "null",
                "[]",
                "{}",
                "{\"schemas\":{}}",
                "{\"source\":null,\"schemas\":{}}",
                "{\"source\":\"a\"}",
                "{\"source\":\"a\",\"schemas\":{\"main\":null}}",
                "{\"source\":\"a\",\"schemas\":{\"main\":[null]}}",
                "{\"source\":\"a\",\"schemas\":{}} and more"
            })
    void whatIsNoUnitIsRefused(String text) {
        Session session = session(text);

        assertThat(session.run("--source", "a", "-c", file.toString())).isEqualTo(2);
        assertThat(session.err()).contains("Reading GARNER_UNIT", "it is no work unit", "ingest units");
    }

    /** A template of a task that renders to nothing would else make as many whole runs as there are tasks. */
    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsNotTheWholeSource(String text) {
        Session session = session(text);

        assertThat(session.run("--source", "a", "-c", file.toString())).isEqualTo(2);
        assertThat(session.err()).contains("Reading GARNER_UNIT", "it is empty");
    }

    @Test
    void commandsThatKnowNoUnitsRefuseOne() {
        Path bundle = folder.resolve("a.json.gz");
        Stream<List<String>> commands = Stream.of(
                List.of("plan", "--source", "a"),
                List.of("harvest", "--source", "a", "--out", bundle.toString()),
                List.of("publish", bundle.toString()));

        assertThat(commands).allSatisfy(command -> {
            Session session = session(WHOLE);
            String[] args = Stream.concat(command.stream(), Stream.of("-c", file.toString()))
                    .toArray(String[]::new);
            assertThat(session.run(args)).isEqualTo(2);
            assertThat(session.err())
                    .contains("Reading GARNER_UNIT", "ingest " + command.get(0) + " takes whole sources");
        });
        assertThat(bundle).doesNotExist();
    }

    private static Session session(String unit) {
        return new Session(Map.of("TOKEN", "t", "GARNER_UNIT", unit));
    }
}
