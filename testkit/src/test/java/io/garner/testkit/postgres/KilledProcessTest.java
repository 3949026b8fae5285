package io.garner.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class KilledProcessTest {

    @Test
    void takesItsServerWithItWhenItIsAskedToEnd() throws IOException {
        assertThatTheServerIsGoneAfter(Process::destroy);
    }

    @Test
    void takesItsServerWithItEvenWhenItIsKilled() throws IOException {
        assertThatTheServerIsGoneAfter(Process::destroyForcibly);
    }

    private static void assertThatTheServerIsGoneAfter(Consumer<Process> end) throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = program.inputReader()) {
            String[] portAndFolder = output.readLine().split(" ");
            int port = Integer.parseInt(portAndFolder[0]);
            Path folder = Path.of(portAndFolder[1]);
            assertThat(isListening(port)).isTrue();

            end.accept(program);

            await().atMost(Duration.ofSeconds(20)).until(() -> !isListening(port) && !Files.exists(folder));
        } finally {
            program.destroyForcibly();
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
