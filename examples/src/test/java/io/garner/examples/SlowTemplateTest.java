package io.garner.examples;

import static io.garner.testkit.assertions.CatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.testkit.CatalogTables;
import io.garner.testkit.CatalogUnderTest;
import io.garner.testkit.postgres.PostgresServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does what the guide says of the datakit template, in an empty folder: copies it, builds it with its tests, runs its jar. */
@Tag("slow")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SlowTemplateTest {

    private static final Path GUIDE = Path.of("../docs/guide/datakit-template.md");
    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final String RENAMED = "customers-datakit";

    @TempDir
    private Path folder;

    @BeforeEach
    void needsMaven() {
        if (Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(entry -> Files.isExecutable(Path.of(entry, "mvn")))) {
            String reason = "SlowTemplateTest is skipped: there is no mvn on the PATH to build a datakit with";
            System.out.println("[examples] " + reason);
            abort(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RENAMED, "orders-datakit"})
    void theCopyBuildsAndItsJarFillsTheWarehouseAndTellsTheCatalog(String name) throws Exception {
        try (PostgresServer postgres = PostgresServer.start();
                CatalogServer catalog = CatalogServer.start("1.4.0")) {
            prepare(postgres);
            fill(catalog);
            Files.writeString(folder.resolve("bot-token"), catalog.botToken());
            StagedRepository repository = StagedRepository.in(folder.resolve("repository"));

            int exitCode = run("set -eu\n" + repository.mvn() + here(commands(name), postgres, catalog));

            assertThat(exitCode).as(output()).isZero();
            assertThat(output())
                    .containsPattern("Tests run: [1-9]\\d*, Failures: 0, Errors: 0, Skipped: 0")
                    .contains("2 rows in daily_revenue", "lineage: created");
            assertThat(CatalogUnderTest.of(catalog))
                    .hasLineage("shop.shop.public.orders", "warehouse.warehouse.public.daily_revenue")
                    .withColumn("ordered_at", "day")
                    .withColumn("currency", "currency")
                    .withColumn("amount", "revenue")
                    .withPipeline("airflow.customers_datakit");
        }
    }

    /** The guide's, or the same for a copy that keeps its name. */
    private static String commands(String name) throws IOException {
        String commands = SHELL.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
        assertThat(commands)
                .contains("cp -R examples/datakit-template", "sh rename", "mvn -B verify", "java -jar target/");
        return name.equals(RENAMED)
                ? commands
                : commands.lines()
                        .filter(line -> !line.startsWith("sh rename"))
                        .map(line -> line.replace(RENAMED, name) + "\n")
                        .collect(Collectors.joining());
    }

    private static String here(String commands, PostgresServer postgres, CatalogServer catalog) {
        return commands.replace("cp -R examples", "cp -R '" + Path.of("").toAbsolutePath() + "'")
                .replace("http://localhost:8585/api", catalog.apiUrl().toString())
                .replace("_PORT=5432", "_PORT=" + postgres.port());
    }

    private void prepare(PostgresServer postgres) throws IOException, SQLException {
        postgres.createDatabase("shop");
        postgres.createDatabase("warehouse");
        Files.writeString(folder.resolve("shop-password"), postgres.createRole("shop_reader"));
        Files.writeString(folder.resolve("loader-password"), postgres.createRole("loader"));
        postgres.run("shop", """
                CREATE TABLE orders (id int PRIMARY KEY, ordered_at timestamp, currency text, amount numeric(12, 2));
                INSERT INTO orders VALUES (1, '2026-01-01', 'EUR', 10.50), (2, '2026-01-02', 'CHF', 7);
                GRANT SELECT ON orders TO shop_reader
                """);
        postgres.run("warehouse", """
                CREATE TABLE daily_revenue (day date, currency text, revenue numeric(14, 2), PRIMARY KEY (day, currency));
                GRANT SELECT, INSERT, UPDATE ON daily_revenue TO loader
                """);
    }

    private static void fill(CatalogServer catalog) {
        try (OpenMetadata client =
                OpenMetadata.connect(OpenMetadataConfig.of(catalog.apiUrl(), Secret.of(catalog::botToken)))) {
            CatalogTables.of(client)
                    .table("shop.shop.public.orders", "id", "ordered_at", "currency", "amount")
                    .table("warehouse.warehouse.public.daily_revenue", "day", "currency", "revenue")
                    .pipelines("airflow", "customers_datakit");
        }
    }

    private int run(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // What Airflow sets for a task.
        builder.environment().put("AIRFLOW_CTX_DAG_ID", "customers_datakit");
        builder.environment().put("AIRFLOW_CTX_TASK_ID", "load");
        builder.environment().put("GARNER_PIPELINE_SERVICE", "airflow");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(8, TimeUnit.MINUTES)).as(output()).isTrue();
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }
}
