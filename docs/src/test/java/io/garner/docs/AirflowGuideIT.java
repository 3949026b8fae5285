package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the guide to Airflow says, over the recorded database of a real one and with the guide's own GRANTs. */
class AirflowGuideIT {

    /** What is run here and not in {@link GuidesIT}. */
    static final String GUIDE = "airflow.md";

    private static final Path RECORDED =
            Markdown.ROOT.resolve("connectors-airflow/src/test/resources/airflow-3.3/dump.sql");

    @TempDir
    private Path folder;

    private final Markdown guide = Markdown.read(Markdown.DOCS.resolve("guide").resolve(GUIDE));
    private final PostgresServer postgres = PostgresServer.start();
    private final CatalogServer catalog = CatalogServer.start("1.2.0");

    @AfterEach
    void stop() {
        catalog.close();
        postgres.close();
    }

    @Test
    void everyCommandOfTheGuideWorks() throws IOException, InterruptedException, SQLException {
        postgres.createDatabase("airflow");
        postgres.run("airflow", Files.readString(RECORDED));
        String password = postgres.createRole("harvester");
        postgres.run("airflow", guide.blocks("sql").get(0).replaceFirst("CREATE ROLE.*\n", ""));
        Files.copy(Path.of(System.getProperty("garner.ingest.jar")), folder.resolve("ingest.jar"));
        Files.writeString(folder.resolve("bot-token"), catalog.botToken());
        Files.writeString(folder.resolve("harvester-password"), password);
        Files.writeString(
                folder.resolve("ingest.yaml"),
                guide.blocks("yaml")
                        .get(0)
                        .replace("http://localhost:8585", catalog.url().toString())
                        .replace("port: 5432", "port: " + postgres.port()));

        assertThat(run(String.join("", guide.blocks("sh")))).as(output()).isZero();
        assertThat(output())
                .contains("found 40 pipelines, 6 lineage edges; told 28 runs")
                .doesNotContain("not-permitted", password);
    }

    private int run(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-ec", script)
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
