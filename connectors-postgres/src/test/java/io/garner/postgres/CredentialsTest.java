package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.ConfigurationException;
import io.garner.config.Secret;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ExtendWith(Servers.class)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CredentialsTest {

    private static final String PGPASS = "org.postgresql.pgpassfile";

    @AfterEach
    void forgetPgpass() {
        System.clearProperty(PGPASS);
    }

    @Test
    void comeFromPgpassWhenTheConfigurationHasNone(Servers.Pool servers, @TempDir Path folder)
            throws SQLException, IOException {
        TestDatabase database = servers.database(Release.V15);
        PostgresServer server = database.server();
        Path pgpass = folder.resolve("pgpass");
        Files.createFile(pgpass, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                pgpass,
                String.join(":", server.host(), "" + server.port(), "*", server.superuser(), server.password()) + "\n");
        System.setProperty(PGPASS, pgpass.toString());

        Found found = database.configured().loginWithout(server.superuser()).harvest();

        assertThat(found.batches()).hasSize(1);
    }

    @Test
    void comeFromACommand(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15);
        PostgresServer server = database.server();

        Found found = database.configured()
                .login(server.superuser(), Secret.fromCommand(List.of("echo", server.password())))
                .harvest();

        assertThat(found.batches()).hasSize(1);
    }

    @Test
    void thatACommandDoesNotGiveAreAConfigurationFault(Servers.Pool servers) throws SQLException {
        Configured configured =
                servers.database(Release.V15).configured().login("postgres", Secret.fromCommand(List.of("false")));

        assertThatThrownBy(configured::harvest)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("command false");
    }

    @Test
    void areReadAnewForEachConnection(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15);
        AtomicInteger reads = new AtomicInteger();
        Secret shortLived = Secret.of(() -> {
            reads.incrementAndGet();
            return database.server().password();
        });
        PostgresConnections connections = new PostgresConnections(
                database.configured().login("postgres", shortLived).config(), database.name());

        try (Connection first = connections.open();
                Connection second = connections.open()) {
            assertThat(first.isValid(1) && second.isValid(1)).isTrue();
        }
        assertThat(reads).hasValue(2);
    }

    @Test
    void areNotAmongTheDriverPropertiesThatAConfigurationKeeps(Servers.Pool servers) throws SQLException {
        PostgresConfig config = servers.database(Release.V15).configured().config();

        assertThat(DriverProperties.of(config).toString())
                .doesNotContain(servers.of(Release.V15).password());
        assertThat(config.toString())
                .contains("****")
                .doesNotContain(servers.of(Release.V15).password());
    }
}
