package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.garner.config.Secret;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real PgBouncer that gives each transaction another server connection. */
@Tag("slow")
@ExtendWith(Servers.class)
class SlowPgBouncerTest {

    @Test
    void inTransactionModeMakesNoDifference(Servers.Pool servers, @TempDir Path folder) throws Exception {
        Path program = OperatingSystem.pgbouncer();
        TestDatabase database = servers.pagila(Release.V15);
        int port = freePort();
        Process pgbouncer = start(program, folder, database.server(), port);
        try {
            await().atMost(Duration.ofSeconds(10)).until(() -> answers(port));
            Configured configured = Configured.forServer("127.0.0.1", port)
                    .database(database.name())
                    .login(
                            database.server().superuser(),
                            Secret.of(() -> database.server().password()));

            Found found = configured.harvest();

            assertThat(found.listing()).isEqualTo(database.harvest().listing());
            assertThat(found.statements()).containsEntry(database.name(), 11);
        } finally {
            pgbouncer.destroy();
            pgbouncer.waitFor();
        }
    }

    private static Process start(Path program, Path folder, PostgresServer server, int port) throws IOException {
        // nobody has to read what root wrote; the folder is temporary and so is the password.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                folder.resolve("users.txt"), "\"" + server.superuser() + "\" \"" + server.password() + "\"\n");
        Path settings = folder.resolve("pgbouncer.ini");
        Files.writeString(settings, """
                [databases]
                * = host=%s port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = scram-sha-256
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 3
                """.formatted(server.host(), server.port(), port, folder.resolve("users.txt")));
        return new ProcessBuilder(OperatingSystem.unprivileged(List.of(program.toString(), settings.toString())))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .start();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
