package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that the README begins with, with the real ingest.jar. */
class DemoIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

    /** The head of a JSON Web Token, or 24 random bytes in base64, which is what a generated password is. */
    private static final Pattern SECRET = Pattern.compile("eyJ[\\w-]{10,}|(?<![\\w-])[\\w-]{32}(?![\\w-])");

    private static final Map<String, Integer> PAGILA =
            Map.of("tables", 23, "columns", 131, "primaryKeys", 15, "foreignKeys", 18, "findings", 7, "failed", 0);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--exit", "--exit --catalog-version 2.0.0"})
    void bringsPagilaIntoACatalogAndLeavesNothingRunning(String arguments) throws Exception {
        Set<ProcessHandle> started = new HashSet<>();

        int exitCode = run(arguments, started);

        assertThat(exitCode).as(output()).isZero();
        assertThat(output()).contains("PAGILA_PASSWORD=****").contains("OPENMETADATA_JWT_TOKEN=****");
        assertThat(output()).doesNotContainPattern(SECRET).doesNotContain("Building the jars");
        JsonNode result = result();
        assertThat(result.get("status").textValue()).isEqualTo("ok");
        assertThat(PAGILA)
                .allSatisfy((member, count) ->
                        assertThat(result.get(member).intValue()).as(member).isEqualTo(count));
        assertThatNothingRuns(started);
    }

    private int run(String arguments, Set<ProcessHandle> started) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "./demo " + arguments)
                .directory(Markdown.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(started::add);
                assertThat(System.nanoTime()).as(output()).isLessThan(deadline);
            }
            return process.exitValue();
        } finally {
            process.destroy();
        }
    }

    private void assertThatNothingRuns(Set<ProcessHandle> started) throws IOException {
        assertThat(started).as("the demo starts processes").isNotEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(started).noneMatch(ProcessHandle::isAlive));
        List<Integer> ports =
                ADDRESS.matcher(output()).results().map(DemoIT::port).distinct().toList();
        assertThat(ports).hasSize(2).noneMatch(DemoIT::isListening);
    }

    private JsonNode result() throws IOException {
        List<String> lines = output().lines().toList();
        return new ObjectMapper().readTree(lines.get(lines.size() - 1));
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private static int port(MatchResult address) {
        return Integer.parseInt(address.group(1));
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
