package io.garner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SandboxCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void wantsACommand() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required subcommand", "demo", "up", "postgres", "catalog");
    }

    @Test
    void helpsWithEachCommand() {
        for (String command : commandLine().getSubcommands().keySet()) {
            assertThat(run(command, "--help")).as(command).isZero();
            assertThat(out.toString()).contains("Usage: sandbox " + command);
        }
    }

    @Test
    void refusesWhatIsNoVersion() {
        assertThat(run("catalog", "--version", "newest")).isEqualTo(2);
        assertThat(err.toString()).contains("newest").doesNotContain("\tat ");
    }

    @Test
    void saysWhenAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(run("postgres", "--port", port)).isEqualTo(1);
            assertThat(run("catalog", "--port", port)).isEqualTo(1);
            assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains(port));
        }
    }

    @Test
    void saysWhyAFolderCannotHoldACatalog() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "dear reader");
        assertThat(run("catalog", "--data", letter.toString())).isEqualTo(1);
        assertThat(run("up", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("is not a folder"))
                .anyMatch(line -> line.contains("holds other files"));
    }

    @Test
    void saysWhatToBuildWhenIngestJarIsMissing() {
        assertThat(run("demo", "--ingest-jar", "missing.jar")).isEqualTo(1);
        assertThat(err.toString()).startsWith("missing.jar is not there. Build it first: mvn");
    }

    @Test
    void servesACatalogAndHandsOverItsTokenInAFileOnly() throws IOException, InterruptedException {
        Path file = folder.resolve("catalog.env");
        Thread serving = new Thread(() -> run("catalog", "--version", "1.4.0", "--env-file", file.toString()));
        serving.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> out.toString().contains("\n"));
        serving.interrupt();
        serving.join();

        Map<String, String> written = EnvFile.read(file);
        assertThat(out.toString())
                .isEqualTo("A catalog that speaks OpenMetadata 1.4.0 is ready: " + written.get("OPENMETADATA_URL")
                        + System.lineSeparator())
                .doesNotContain(written.get("OPENMETADATA_JWT_TOKEN"));
    }

    @Test
    void listensOnLoopbackWithoutAWarning() throws InterruptedException {
        assertThat(warningOf("127.0.0.1")).isEmpty();
    }

    @Test
    void warnsLoudlyWhenOtherMachinesCanReachTheCatalog() throws InterruptedException {
        assertThat(warningOf("0.0.0.0"))
                .contains("WARNING: other machines can reach this catalog on 0.0.0.0", "password admin");
        assertThat(out.toString()).contains("http://127.0.0.1:");
    }

    @Test
    void refusesAnAddressThatIsNotOfThisMachine() {
        assertThat(run("catalog", "--host", "192.0.2.1")).isEqualTo(1);
        assertThat(err.toString()).contains("192.0.2.1").doesNotContain("\tat ");
    }

    private String warningOf(String host) throws InterruptedException {
        Thread serving = new Thread(() -> run("catalog", "--host", host));
        serving.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> out.toString().contains("\n"));
        serving.interrupt();
        serving.join();
        return err.toString();
    }

    private int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    private CommandLine commandLine() {
        return SandboxCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }
}
