package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.garner.catalog.CatalogServer;
import io.garner.testkit.TestSecrets;
import io.garner.testkit.pagila.Pagila;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the guide shows of the doctor is what it prints, and the script of the platform calls it. */
@TestInstance(Lifecycle.PER_CLASS)
class DoctorIT {

    private static final String WRONG = TestSecrets.random();

    private static final Path JAR = Path.of(System.getProperty("garner.ingest.jar"));
    private static final Path SCRIPT = Markdown.ROOT.resolve("platform/diagnostics/test-openmetadata-krb.sh");
    private static final Markdown GUIDE = Markdown.read(Markdown.DOCS.resolve("guide/doctor.md"));

    private final PostgresServer postgres = PostgresServer.start();
    private final CatalogServer catalog = CatalogServer.start("1.2.0");
    private String password = "";

    @TempDir
    private Path folder;

    @BeforeAll
    void load() throws SQLException {
        Pagila.load(postgres);
        password = postgres.createRole("harvester");
    }

    @AfterAll
    void stop() {
        catalog.close();
        postgres.close();
    }

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(
                folder.resolve("ingest.yaml"),
                GUIDE.blocks("yaml")
                        .get(0)
                        .replace("http://localhost:8585", catalog.url().toString())
                        .replace("port: 5432", "port: " + postgres.port()));
    }

    @Test
    void theGuideShowsWhatIsPrinted() throws Exception {
        run(Map.of("PAGILA_PASSWORD", password), java("-jar", JAR.toString(), "doctor"));

        assertThat(steps(output()))
                .containsExactlyElementsOf(steps(GUIDE.blocks("text").get(0)));
    }

    @Test
    void theGuideShowsWhatIsPrintedWhenALoginFails() throws Exception {
        run(Map.of("PAGILA_PASSWORD", WRONG), java("-jar", JAR.toString(), "doctor", "--source", "pagila"));

        assertThat(lines(output()))
                .containsSubsequence(lines(GUIDE.blocks("text").get(1)));
    }

    @Test
    void theJsonIsWhatItsSchemaSays() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(DoctorSchema.json());

        for (String word : List.of(password, WRONG)) {
            run(Map.of("PAGILA_PASSWORD", word), java("-jar", JAR.toString(), "doctor", "--json"));
            assertThat(schema.validate(new ObjectMapper().readTree(output()))).isEmpty();
        }
    }

    @Test
    void theScriptCallsTheDoctorAndEndsAsItDoes() throws Exception {
        int well = run(
                Map.of("PAGILA_PASSWORD", password, "GARNER_JAR", JAR.toString()),
                List.of("sh", SCRIPT.toString(), "--config", "ingest.yaml", "--source", "pagila"));
        assertThat(well).as(output()).isZero();
        assertThat(output()).contains("✓ login as harvester");

        int ill = run(
                Map.of("PAGILA_PASSWORD", WRONG),
                List.of("sh", SCRIPT.toString(), "--jar", JAR.toString(), "--source", "pagila"));
        assertThat(ill).isEqualTo(13);
    }

    @Test
    void theScriptSaysWhatToDoWithoutAJar() throws Exception {
        int exitCode = run(Map.of(), List.of("sh", SCRIPT.toString(), "--jar", "/nowhere/ingest.jar"));

        assertThat(exitCode).isEqualTo(2);
        assertThat(output()).isEqualTo("""
                        /nowhere/ingest.jar does not exist or may not be read.
                        What to do: Name the right file with --jar FILE or GARNER_JAR, or mount it.
                        """);
    }

    @Test
    void theScriptSaysWhatToDoWithoutAJava() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin", tool));
        }
        int exitCode = run(
                Map.of("PATH", tools.toString(), "JAVA_HOME", ""),
                List.of("sh", SCRIPT.toString(), "--jar", JAR.toString()));

        assertThat(exitCode).isEqualTo(2);
        assertThat(output()).contains("There is no java in this container.", "Java 17 or newer", "JAVA_HOME");
    }

    /** The lines with a sign, where only the times and ports are another each time. */
    private List<String> steps(String text) {
        return lines(text).stream().filter(line -> !line.startsWith("      ")).collect(Collectors.toList());
    }

    private List<String> lines(String text) {
        return text.replace(catalog.url().toString(), "http://localhost:8585")
                .replace("127.0.0.1:" + catalog.url().getPort(), "localhost:8585")
                .replace("DNS 127.0.0.1", "DNS localhost")
                .replace(":" + postgres.port(), ":5432")
                .replaceAll("\\d+ ms", "N ms")
                .lines()
                .toList();
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private int run(Map<String, String> variables, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("OPENMETADATA_JWT_TOKEN", catalog.botToken());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }
}
