package io.garner.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class InstalledPostgresTest {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql/15/bin");

    @Test
    void runsWithoutTouchingTheMachinesOwnServer() throws SQLException {
        assumeTrue(Files.isDirectory(INSTALLED), "PostgreSQL 15 is not installed in " + INSTALLED);
        try (PostgresServer server = PostgresServer.builder()
                        .binaries(PostgresBinaries.inFolder(INSTALLED))
                        .start();
                Connection connection = server.connect("postgres")) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(15);
        }
    }
}
