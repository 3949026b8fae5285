package io.garner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo with a stand-in for ingest.jar, which other modules build. */
class DemoTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PORT = Pattern.compile("port (\\d+) answers");

    @TempDir
    Path folder;

    private Path jar;
    private Path config;

    @BeforeEach
    void write() throws IOException {
        jar = StandInJar.write(folder.resolve("ingest.jar"));
        config = Files.createFile(folder.resolve("ingest.yaml"));
    }

    @Test
    void showsWhatItRunsAndPassesTheExitCodeOn() throws IOException, InterruptedException {
        try (Running demo = demo(Map.of("STAND_IN_EXIT", "12"), "--exit", "--catalog-version", "1.4.0")) {
            assertThat(demo.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(demo.process().exitValue()).as(demo.text()).isEqualTo(12);
            assertThat(demo.text().lines().toList())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .matches("PostgreSQL with pagila is ready:"
                                            + " postgresql://harvester@127.0.0.1:\\d+/pagila"),
                            line -> assertThat(line)
                                    .matches("A catalog that speaks OpenMetadata 1.4.0 is ready:"
                                            + " http://127.0.0.1:\\d+/api"),
                            line -> assertThat(line)
                                    .matches("\\$ GARNER_CONFIG=\\S+ PAGILA_PORT=\\d+ PAGILA_PASSWORD=\\*{4}"
                                            + " OPENMETADATA_URL=\\S+ OPENMETADATA_JWT_TOKEN=\\*{4}"
                                            + " java -jar \\S+ --source pagila --result-line"),
                            line -> assertThat(line).isEqualTo("called with --source pagila --result-line"),
                            line -> assertThat(line).isEqualTo("configured by ingest.yaml"),
                            line -> assertThat(line).matches(PORT),
                            line -> assertThat(line).matches(PORT),
                            line -> assertThat(line).matches("secrets of 44 and [1-9]\\d\\d+ characters"));
        }
        assertThatNothingIsLeft();
    }

    @Test
    void staysUntilItIsStoppedWhenAllWentWell() throws IOException {
        try (Running demo = demo(Map.of("STAND_IN_EXIT", "0"))) {
            await().atMost(PATIENCE).until(() -> demo.text().endsWith("Ctrl-C stops it.\n"));
            assertThat(demo.text()).containsPattern("The catalog shows what arrived: http://127.0.0.1:\\d+\n");
            assertThat(demo.process().isAlive()).isTrue();
            demo.process().destroy();
            assertThatNothingIsLeft();
        }
    }

    @Test
    void takesTheRunWithItWhenItIsStopped() throws IOException {
        try (Running demo = demo(Map.of())) {
            await().atMost(PATIENCE).until(() -> demo.text().contains("secrets of"));
            ProcessHandle child = demo.process()
                    .children()
                    .filter(process -> process.info().commandLine().orElse("").contains(jar.toString()))
                    .findFirst()
                    .orElseThrow();
            demo.process().destroy();
            await().atMost(PATIENCE).until(() -> !child.isAlive());
            assertThatNothingIsLeft();
        }
    }

    private Running demo(Map<String, String> environment, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 5];
        System.arraycopy(
                new String[] {"demo", "--ingest-jar", jar.toString(), "--config", config.toString()}, 0, all, 0, 5);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return Running.start(output(), environment, Running.fromClasses(), all);
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private void assertThatNothingIsLeft() throws IOException {
        String text = Files.readString(output());
        assertThat(PORT.matcher(text).results().map(DemoTest::port))
                .hasSize(2)
                .allSatisfy(port -> await().atMost(PATIENCE).until(() -> !isListening(port)));
    }

    private static int port(MatchResult match) {
        return Integer.parseInt(match.group(1));
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
