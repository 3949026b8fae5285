package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.ServiceBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageGraphCommandTest {

    private static final String SCHEMA = "dw.db.s.";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private CatalogServer server;
    private Map<String, String> variables = Map.of();

    /** a > b > c > d > e, with columns. */
    @BeforeEach
    void start() {
        server = CatalogServer.start("1.6.0");
        variables = Map.of(
                "NO_COLOR",
                "1",
                "OPENMETADATA_URL",
                server.url().toString(),
                "OPENMETADATA_JWT_TOKEN",
                server.botToken());
        try (OpenMetadata catalog =
                OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken)))) {
            Map<String, String> connection =
                    Map.of("type", "Postgres", "hostPort", "h:1", "username", "u", "database", "d");
            catalog.create(
                    EntityType.DATABASE_SERVICE,
                    new ServiceBody("dw", "Postgres", Optional.empty(), ServiceBody.Connection.of(connection)));
        }
        List<String> tables = List.of("a", "b", "c", "d", "e");
        for (int i = 1; i < tables.size(); i++) {
            edge(tables.get(i - 1), tables.get(i));
        }
        out.reset();
        server.requests().clear();
    }

    private void edge(String from, String to) {
        int code =
                run("lineage", "--from", SCHEMA + from, "--to", SCHEMA + to, "--column", "id=id", "--create-missing");
        assertThat(code).as(text()).isZero();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thePictureIsOfTheKindThatTheEndingSays() throws IOException {
        assertThat(draw("a", "x.svg", "--depth", "4")).as(text()).isZero();
        assertThat(draw("a", "x.HTML", "--depth", "4")).isZero();
        assertThat(draw("a", "x.mmd", "--depth", "4")).isZero();

        assertThat(text()).contains("x.svg: 5 nodes, 5 columns, 4 edges\n");
        assertThat(Files.readString(folder.resolve("x.svg")))
                .startsWith("<svg ")
                .contains(">dw.db.s<");
        assertThat(Files.readString(folder.resolve("x.HTML")))
                .startsWith("<!DOCTYPE html>")
                .contains("<svg ");
        assertThat(Files.readString(folder.resolve("x.mmd")))
                .startsWith("flowchart LR\n")
                .contains("n0c0 --> n1c0");
        assertThat(files()).as("nothing is left beside them").hasSize(3);
    }

    @Test
    void theDepthIsThreeUnlessSaid() {
        assertThat(draw("a", "x.mmd")).isZero();
        assertThat(text()).contains("4 nodes");
        assertThat(draw("a", "x.mmd", "--depth", "1")).isZero();
        assertThat(text()).contains("2 nodes");
    }

    @Test
    void columnsCanBeLeftOut() throws IOException {
        assertThat(draw("c", "x.mmd", "--columns=false")).isZero();

        assertThat(text()).contains("5 nodes, 0 columns, 4 edges");
        assertThat(Files.readString(folder.resolve("x.mmd")))
                .contains("n0 --> n1")
                .doesNotContain("subgraph");
    }

    @Test
    void aTableThatIsNotThereIsToldWithTheNearestOnes() {
        assertThat(run("lineage", "graph", "--table", SCHEMA + "aa", "--out", path("x.svg")))
                .isEqualTo(2);

        assertThat(text()).contains("the catalog has no table dw.db.s.aa; nearest: dw.db.s.a");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatCannotBeDrawnIsWrongUsageBeforeTheCatalogIsAsked() {
        assertThat(draw("a", "x.png")).isEqualTo(2);
        assertThat(text()).contains("x.png\" ends with none of .svg, .html, .mmd");
        assertThat(run("lineage", "graph", "--table", "a", "--out", path("x.svg")))
                .isEqualTo(2);
        assertThat(draw("a", "x.svg", "--depth", "0")).isEqualTo(2);
        assertThat(draw("a", "x.svg", "--depth", "31")).isEqualTo(2);
        assertThat(run("lineage", "graph", "--table", SCHEMA + "a")).isEqualTo(2);
        assertThat(run("lineage", "--dry-run", "graph", "--table", SCHEMA + "a", "--out", path("x.svg")))
                .isEqualTo(2);
        assertThat(text()).contains("Write --dry-run after the command: ingest lineage graph");
        assertThat(server.requests().all()).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedBeforeTheCatalogIsAsked() throws IOException {
        assertThat(draw("a", "nowhere/x.svg")).isEqualTo(2);
        Files.createDirectory(folder.resolve("folder.svg"));
        assertThat(draw("a", "folder.svg")).isEqualTo(2);

        assertThat(text()).contains("Name a file in a writable folder with --out.");
        assertThat(server.requests().all()).isEmpty();
    }

    private int draw(String table, String file, String... more) {
        return run(Stream.concat(
                        Stream.of("lineage", "graph", "--table", SCHEMA + table, "--out", path(file)), Stream.of(more))
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, Environment.of(variables), false);
        return new Program(console, LibraryProvider.providers(), question -> Optional.empty(), () -> "").run(arguments);
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
