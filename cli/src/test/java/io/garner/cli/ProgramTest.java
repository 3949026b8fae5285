package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    @TempDir
    private Path folder;

    private Path file;
    private String catalog;
    private Session session;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("ingest.yaml");
        catalog = "http://127.0.0.1:" + closedPort();
        session = new Session(Map.of("GARNER_CONFIG", file.toString(), "TOKEN", "t0ken-value", "A", "hunter2"));
        Files.writeString(file, """
                openmetadata: {url: "%s/api", token: "${TOKEN}", connectTimeout: 1s}
                sources:
                  books: {type: library, host: h, password: "${A}"}
                  maps: {type: library, service: old-maps, enabled: false}
                """.formatted(catalog));
    }

    @Test
    void asksForASource() {
        assertThat(session.run()).isEqualTo(2);
        assertThat(session.err()).isEqualTo("""
                Name a source with --source NAME, or take them all with --all
                Try "ingest --help".
                """);
    }

    @Test
    void refusesContradictionsAndNonsense() {
        assertThat(session.run("--all", "--source", "books")).isEqualTo(2);
        assertThat(session.run("--all", "--parallel", "0")).isEqualTo(2);
        assertThat(session.run("--all", "--table", "(")).isEqualTo(2);
        assertThat(session.run("--all", "--fail-on", "sometimes")).isEqualTo(2);
        assertThat(session.run("--sorce", "books")).isEqualTo(2);
        assertThat(session.run("config")).isEqualTo(2);
        assertThat(session.err())
                .contains("--all and --source exclude each other")
                .contains("--parallel must be at least 1")
                .contains("--table: \"(\" is no regular expression: Unclosed group")
                .contains("'sometimes' is none of never, failures, findings")
                .contains("--source")
                .contains("Missing required subcommand");
    }

    @Test
    void aDeadlineIsADurationAndMoreThanNothing() {
        assertThat(session.run("--all", "--deadline", "soon")).isEqualTo(2);
        assertThat(session.run("--all", "--deadline", "0s")).isEqualTo(2);
        assertThat(session.err())
                .contains("'soon' is no duration; write 500ms, 10s, 5m, 2h, 1d or PT10S")
                .contains("--deadline must be more than nothing");
    }

    @Test
    void optionsBeforeACommandAreRefusedAndNotOverlooked() {
        assertThat(session.run("--config", "other.yaml", "sources")).isEqualTo(2);
        assertThat(session.err()).contains("Write --config after the command: ingest sources");
    }

    @Test
    void aSourceNeedsAName() throws IOException {
        Files.writeString(file, Files.readString(file).replace("books:", "\"\":"));

        assertThat(session.run("config", "check")).isEqualTo(2);
        assertThat(session.err()).contains("a source needs a name that is not blank");
    }

    @Test
    void namesTheNearestSource() {
        assertThat(session.run("--source", "book")).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(session.err())
                .contains("no source is called \"book\"; did you mean \"books\"? configured: books, maps");
    }

    @Test
    void saysWhereItLookedForTheFile() throws IOException {
        Files.delete(file);

        assertThat(session.run("--source", "books", "--result-line")).isEqualTo(2);
        assertThat(session.err())
                .contains("Reading " + file)
                .contains("there is no such file")
                .contains("\"init\"");
        assertThat(session.lastLine()).startsWith("{\"source\":\"books\",\"status\":\"failed\"");
    }

    @Test
    void aSourceThatIsSwitchedOffIsSkipped() {
        assertThat(session.run("--source", "maps", "--result-line")).isEqualTo(ExitCode.SKIPPED.number());
        assertThat(session.lastLine())
                .startsWith("{\"source\":\"maps\",\"status\":\"skipped\"")
                .contains("\"catalogUrl\":\"" + catalog + "/service/databaseServices/old-maps\"");
    }

    @Test
    void aMistakeInAConnectorStillEndsWithAResult() throws IOException {
        Files.writeString(file, Files.readString(file).replace("host: h", "host: " + LibraryProvider.BUG));

        assertThat(session.run("--source", "books", "--result-line")).isEqualTo(ExitCode.OTHER.number());
        assertThat(session.err())
                .contains("an unexpected IllegalStateException: the library has no doors")
                .doesNotContain("\tat ");
        assertThat(session.lastLine())
                .startsWith("{\"source\":\"books\",\"status\":\"failed\"")
                .contains("\"exitCode\":1");
    }

    @Test
    void aTokenThatNoHeaderCanHoldStillEndsWithAResultAndIsNotShown() {
        session = new Session(Map.of("GARNER_CONFIG", file.toString(), "TOKEN", "t0ken\nvalue", "A", "hunter2"));

        assertThat(session.run("--all", "--result-line")).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(session.lastLine()).contains("\"exitCode\":2");
        assertThat(session.out() + session.err()).doesNotContain("t0ken").doesNotContain("hunter2");
    }

    @Test
    void saysWhatIsWrongWithTheCatalog() {
        assertThat(session.run("--all", "--result-line")).isEqualTo(ExitCode.CATALOG_UNREACHABLE.number());
        assertThat(session.err()).startsWith("Failed: ").contains("What to do:").doesNotContain("\tat ");
        assertThat(session.lastLine())
                .contains("\"sources\":[")
                .contains("\"exitCode\":11")
                .contains("\"catalogUrl\":\"" + catalog + "/service/databaseServices/books\"");
        assertThat(session.out() + session.err()).doesNotContain("t0ken-value").doesNotContain("hunter2");
    }

    @Test
    void writesTheResultFileAlsoWhenTheRunFailed() {
        Path result = folder.resolve("result.json");

        session.run("--source", "books", "--result-file", result.toString());

        assertThat(result).content().startsWith("{\"source\":\"books\",\"status\":\"failed\"");
    }

    @Test
    void showsAStackTraceOnlyWhenAsked() {
        session.run("--source", "books", "--debug");

        assertThat(session.err()).contains("\tat io.garner");
    }

    @Test
    void listsSources() {
        assertThat(session.run("sources")).isZero();
        assertThat(session.out()).isEqualTo("""
                books  library     books
                maps   library     old-maps  (switched off)
                """);
    }

    @Test
    void checksAllOfTheConfiguration() throws IOException {
        assertThat(session.run("config", "check")).isEqualTo(2);
        assertThat(session.err()).contains("sources.maps: the key \"host\" is missing: Where it stands.");

        Files.writeString(file, "openmetadata: {url: 'http://h:1', token: '${TOKEN}'}");
        assertThat(session.run("config", "check")).isZero();
        assertThat(session.out()).isEqualTo(file + ": no problems, 0 sources\n");

        Files.writeString(file, "sources: {books: {type: library, host: h, password: '${A}'}}");
        assertThat(session.run("config", "check")).isZero();
        assertThat(session.out())
                .endsWith(file + ": no problems, 1 source\n"
                        + "There is no \"openmetadata\" section; only \"harvest\" does without.\n");
    }

    @Test
    void printsTheSchema() {
        assertThat(session.run("config", "schema")).isZero();
        assertThat(session.out()).contains("\"library\" : {").contains("Where it stands.");
    }

    @Test
    void writesAConfigurationToStartFromOnce() {
        assertThat(session.run("init")).isEqualTo(2);
        assertThat(session.err()).contains("the file is there already");
        assertThat(session.run("init", "--force")).isZero();
        assertThat(file).content().contains("type: postgres");
    }

    @Test
    void printsHelpVersionAndCompletion() {
        assertThat(session.run("--help")).isZero();
        assertThat(session.run("--version")).isZero();
        assertThat(session.run("generate-completion")).isZero();
        assertThat(session.out())
                .contains("Usage: ingest")
                .contains("--result-line")
                .contains("complete -F");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
