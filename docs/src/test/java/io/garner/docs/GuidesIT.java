package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.garner.catalog.CatalogServer;
import io.garner.testkit.pagila.Pagila;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Does what the guides say: each shell block of a guide is run, in order and in one folder, with the guide's own
 * ingest.yaml; only the addresses are those of this machine.
 */
class GuidesIT {

    private static final Pattern FILE_NAME = Pattern.compile("# ([a-z]+\\.yaml)\n");

    private static PostgresServer postgres = PostgresServer.start();

    @TempDir
    private Path folder;

    private CatalogServer catalog = CatalogServer.start("1.2.0");

    @BeforeAll
    static void load() throws SQLException {
        Pagila.load(postgres);
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void prepare() throws IOException, SQLException {
        Files.copy(Path.of(System.getProperty("garner.ingest.jar")), folder.resolve("ingest.jar"));
        Files.writeString(folder.resolve("bot-token"), catalog.botToken());
        postgres.run("postgres", "DROP ROLE IF EXISTS harvester");
        Files.writeString(folder.resolve("harvester-password"), postgres.createRole("harvester"));
    }

    @AfterEach
    void stopCatalog() {
        catalog.close();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyCommandOfTheGuideWorks(Markdown guide) throws IOException, InterruptedException {
        // A guide for people who write code shows Java or Python instead, which SnippetsTest compares.
        assertThat(Stream.of("sh", "java", "python").flatMap(language -> guide.blocks(language).stream()))
                .isNotEmpty();
        StringBuilder script = new StringBuilder("set -e\n");
        guide.blocks("yaml").forEach(block -> script.append(namedFile(block)));
        guide.blocks("sh").forEach(block -> script.append(block).append(afterInit(block, guide)));

        assertThat(run(script.toString())).as(output()).isZero();
    }

    /**
     * Guides that need a SQL Server and a ticket have {@link SqlServerGuidesIT} to themselves, the one to Airflow has
     * {@link AirflowGuideIT}, and the one that builds a datakit the slow test of it in examples.
     */
    static Stream<Markdown> guides() {
        return Markdown.guides().stream()
                .filter(guide -> !SqlServerGuidesIT.GUIDES.contains(guide.toString()))
                .filter(guide -> !guide.toString().equals(AirflowGuideIT.GUIDE))
                .filter(guide -> !guide.toString().equals("datakit-template.md"));
    }

    @Test
    void theResultLineIsWhatItsSchemaSays() throws IOException, InterruptedException {
        Markdown guide = Markdown.read(Markdown.DOCS.resolve("guide/getting-started.md"));
        String exports = String.join(
                "",
                guide.blocks("sh").stream().filter(b -> b.startsWith("export")).toList());

        run(exports + afterInit("ingest.jar init", guide) + "java -jar ingest.jar --source pagila --result-line\n");

        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ResultSchema.json());
        List<String> lines = output().lines().toList();
        assertThat(schema.validate(new ObjectMapper().readTree(lines.get(lines.size() - 1))))
                .isEmpty();
    }

    @Test
    void theResultOfLineageIsWhatItsSchemaSays() throws IOException, InterruptedException {
        Markdown guide = Markdown.read(Markdown.DOCS.resolve("guide/lineage-from-a-datakit.md"));

        run(afterInit("ingest.jar init", guide)
                + "java -jar ingest.jar lineage --from a.b.c.d --to a.b.c.e --result-line\n");

        List<String> lines = output().lines().toList();
        JsonNode result = new ObjectMapper().readTree(lines.get(lines.size() - 1));
        assertThat(result.path("failures")).hasSize(1);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(LineageResultSchema.json());
        assertThat(schema.validate(result)).isEmpty();
    }

    @Test
    void thePlanIsWhatItsSchemaSays() throws IOException, InterruptedException {
        Markdown guide = Markdown.read(Markdown.DOCS.resolve("guide/getting-started.md"));
        String exports = String.join(
                "",
                guide.blocks("sh").stream().filter(b -> b.startsWith("export")).toList());

        run(exports + afterInit("ingest.jar init", guide) + "java -jar ingest.jar plan --source pagila --json\n");

        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(PlanSchema.json());
        JsonNode plan = new ObjectMapper().readTree(output());
        assertThat(schema.validate(plan)).isEmpty();
        assertThat(plan.get("changes")).hasSize(36 + 43);
    }

    /** After {@code init} a reader edits the file; here it becomes the guide's first example. */
    private String afterInit(String block, Markdown guide) {
        if (!block.contains("ingest.jar init")) {
            return "";
        }
        return file("ingest.yaml", guide.blocks("yaml").get(0));
    }

    /** A block that starts with the name of a file as a comment is that file. */
    private String namedFile(String yaml) {
        Matcher name = FILE_NAME.matcher(yaml);
        return name.lookingAt() ? file(name.group(1), yaml) : "";
    }

    private String file(String name, String yaml) {
        String here = yaml.replace("http://localhost:8585", catalog.url().toString())
                .replace("port: 5432", "port: " + postgres.port());
        return "cat > " + name + " <<'END'\n" + here + "END\n";
    }

    private int run(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("PATH", QuickJava.first(folder));
        Process process = builder.start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }
}
