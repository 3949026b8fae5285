package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.testkit.TestSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands harvest and publish, with a source that is empty. */
class BundleCommandsTest {

    private static final String PASSWORD = TestSecrets.random();

    @TempDir
    private Path folder;

    private Session session = new Session(Map.of());

    @BeforeEach
    void begin() {
        session = new Session(Map.of("PASSWORD", PASSWORD));
    }

    @Test
    void aHarvestNeedsNoCatalogAndAPublishingNoSource() throws IOException {
        int harvested = harvest("{type: library, host: h, password: '${PASSWORD}'}", "--result-line");

        assertThat(harvested).as(session.err()).isZero();
        assertThat(session.lastLine()).contains("\"status\":\"ok\"", "\"tables\":0");
        try (CatalogServer catalog = CatalogServer.start("1.6.0")) {
            assertThat(publish(catalog, bundle(), "--result-line"))
                    .as(session.err())
                    .isZero();
            assertThat(session.lastLine())
                    .contains("\"source\":\"a\"", "\"catalogUrl\":\"" + catalog.url() + "/service/");
        }
    }

    @Test
    void aHarvestSaysNothingOfACatalog() throws IOException {
        harvest("{type: library, host: h, password: '${PASSWORD}'}");

        assertThat(session.out()).contains("a: ok in", "found 0 tables").doesNotContain("created", "see ");
    }

    @Test
    void aSourceWithoutSchemasIsOneUnitAndSaysSo() throws IOException {
        Path config = Files.writeString(
                folder.resolve("units.yaml"), "sources: {a: {type: library, host: h, password: '${PASSWORD}'}}\n");

        assertThat(session.run("units", "--source", "a", "--config", config.toString()))
                .isZero();
        assertThat(session.lastLine()).contains("\"1 of 1: the whole source\"").doesNotContain("tables");
        assertThat(session.err()).contains("a: there are no schemas to divide it by; one unit is all of it.");
    }

    @Test
    void theBundleHoldsNoSecret() throws IOException {
        harvest("{type: library, host: h, password: '${PASSWORD}'}");

        assertThat(Unzipped.text(bundle())).contains("\"hostPort\":\"h\"").doesNotContain(PASSWORD);
    }

    @Test
    void aSourceThatIsSwitchedOffIsSkipped() throws IOException {
        assertThat(harvest("{type: library, enabled: false}")).isEqualTo(99);

        assertThat(bundle()).doesNotExist();
    }

    @Test
    void aSourceThatIsClosedLeavesNoBundle() throws IOException {
        assertThat(harvest("{type: library, host: h, password: '${PASSWORD}', open: false}"))
                .isEqualTo(10);

        assertThat(session.err()).contains("Entering h", "Come back later.");
        assertThat(bundle()).doesNotExist();
    }

    @Test
    void aBundleThatIsDamagedIsRefusedBeforeAnythingIsWrittenAlsoFromTheOthers() throws IOException {
        harvest("{type: library, host: h, password: '${PASSWORD}'}");
        byte[] whole = Files.readAllBytes(bundle());
        Path cut = folder.resolve("cut.json.gz");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        try (CatalogServer catalog = CatalogServer.start("1.6.0")) {
            assertThat(publish(catalog, bundle(), cut.toString())).isEqualTo(2);
            assertThat(session.err()).contains("cut.json.gz", "it is damaged", "Copy it again");
            assertThat(catalog.requests().all()).isEmpty();

            assertThat(publish(catalog, folder.resolve("none.json.gz"))).isEqualTo(2);
            assertThat(session.err()).contains("there is no such file");
            assertThat(catalog.requests().all()).isEmpty();
        }
    }

    @Test
    void withoutACatalogThereIsNothingToPublishInto() throws IOException {
        harvest("{type: library, host: h, password: '${PASSWORD}'}");
        Path config = Files.writeString(folder.resolve("empty.yaml"), "sources: {}\n");

        assertThat(session.run("publish", "--config", config.toString(), bundle().toString()))
                .isEqualTo(2);
        assertThat(session.err()).contains("the key \"openmetadata\" is missing");
    }

    @Test
    void wrongUsageIsExplained() {
        assertThat(session.run("harvest", "--source", "a")).isEqualTo(2);
        assertThat(session.err()).contains("--out");
        assertThat(session.run("publish")).isEqualTo(2);
        assertThat(session.run("publish", "--parallel", "0", "x")).isEqualTo(2);
        assertThat(session.err()).contains("--parallel must be at least 1");
        assertThat(session.run("harvest", "--source", "a", "--out", "x", "--table", "("))
                .isEqualTo(2);
        assertThat(session.err()).contains("--table: ");
    }

    private int harvest(String source, String... more) throws IOException {
        Path config = Files.writeString(folder.resolve("zone.yaml"), "sources: {a: " + source + "}\n");
        return session.run(arguments(
                more, "harvest", "--config", config.toString(), "--source", "a", "--out", bundle().toString()));
    }

    private int publish(CatalogServer catalog, Path bundle, String... more) throws IOException {
        session = new Session(Map.of("TOKEN", catalog.botToken()));
        Path config = Files.writeString(
                folder.resolve("catalog.yaml"), "openmetadata: {url: '" + catalog.url() + "', token: '${TOKEN}'}\n");
        return session.run(arguments(more, "publish", "--config", config.toString(), bundle.toString()));
    }

    private static String[] arguments(String[] more, String... first) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    private Path bundle() {
        return folder.resolve("a.json.gz");
    }
}
