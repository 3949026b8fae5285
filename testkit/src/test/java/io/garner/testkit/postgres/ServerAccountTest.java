package io.garner.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerAccountTest {

    @TempDir
    Path folder;

    @Test
    void isNeverRoot() throws IOException {
        ServerAccount account = ServerAccount.choose(folder);
        Command.Outcome id = account.command(folder, List.of("id", "-u")).run();
        assertThat(id.output()).isNotEqualTo("0");
    }

    @Test
    void mayBeAnotherUserWhenThisProcessIsRoot() throws SQLException, IOException {
        assumeTrue(isRoot(), "only root may become another user");
        try (PostgresServer server =
                        PostgresServer.builder().runAs("nobody").tls().start();
                Connection connection = server.connect("postgres")) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(Files.getOwner(server.logFile()).getName()).isEqualTo("nobody");
        }
    }

    @Test
    void mustExist() {
        assertThatExceptionOfType(PostgresStartException.class)
                .isThrownBy(() -> ServerAccount.of("nobody-of-this-name"))
                .withMessageContaining("Cannot run PostgreSQL as the user \"nobody-of-this-name\": runuser")
                .withMessageContaining("su -s");
    }

    private boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"));
    }
}
