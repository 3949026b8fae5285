package io.garner.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.testkit.junit.PostgresExtension;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresServerTest {

    @RegisterExtension
    static final PostgresExtension postgres =
            PostgresExtension.empty(PostgresServer.builder().setting("shared_preload_libraries", "pg_stat_statements"));

    @Test
    void refusesAWrongPassword() throws SQLException {
        postgres.server().createRole("reader");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> postgres.server().connect("postgres", "reader", "wrong"))
                .satisfies(fault -> assertThat(fault.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void letsARoleInWithItsPassword() throws SQLException {
        String password = postgres.server().createRole("guest \"of\" honour", "CONNECT ON DATABASE postgres");
        try (Connection connection = postgres.server().connect("postgres", "guest \"of\" honour", password)) {
            assertThat(text(connection, "SELECT current_user")).isEqualTo("guest \"of\" honour");
        }
    }

    @Test
    void keepsPasswordsOutOfItsDescription() {
        assertThat(postgres.server().toString())
                .contains("127.0.0.1:" + postgres.server().port())
                .doesNotContain(postgres.server().password());
    }

    @Test
    void runsScriptsWithDollarQuotes() throws SQLException {
        postgres.server().createDatabase("scripts; and more");
        postgres.server().run("scripts; and more", """
                        CREATE TABLE t (a text);
                        CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $body$ SELECT 'a;b?'; $body$;
                        DO $$ BEGIN INSERT INTO t SELECT f(); END $$;
                        """);
        try (Connection connection = postgres.server().connect("scripts; and more")) {
            assertThat(text(connection, "SELECT a FROM t")).isEqualTo("a;b?");
        }
    }

    @Test
    void passesSettingsOn() throws SQLException {
        try (Connection connection = postgres.server().connect("postgres")) {
            assertThat(text(connection, "SHOW shared_preload_libraries")).isEqualTo("pg_stat_statements");
            assertThat(text(connection, "SHOW password_encryption")).isEqualTo("scram-sha-256");
        }
    }

    @Test
    void knowsItsRelease() throws SQLException {
        try (Connection connection = postgres.server().connect("postgres")) {
            assertThat(text(connection, "SHOW server_version_num"))
                    .isEqualTo(String.valueOf(postgres.server().serverVersion()));
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        List<InetSocketAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .map(address -> new InetSocketAddress(address, postgres.server().port()))
                .toList();
        assertThat(others)
                .allSatisfy(address -> assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(address, 500);
                            }
                        })
                        .isInstanceOf(IOException.class));
    }

    @Test
    void comesBackOnTheSamePortWithItsData() throws SQLException {
        try (PostgresServer server = PostgresServer.start()) {
            server.run("postgres", "CREATE TABLE kept AS SELECT 42 AS answer");
            server.stop();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> server.connect("postgres"));
            server.restart();
            try (Connection connection = server.connect("postgres")) {
                assertThat(text(connection, "SELECT answer FROM kept")).isEqualTo("42");
            }
        }
    }

    @Test
    void leavesNothingBehindWhenClosed() {
        PostgresServer server = PostgresServer.start();
        Path folder = server.logFile().getParent();
        assertThat(server.logFile()).isNotEmptyFile();
        server.close();
        server.close();
        assertThat(Files.exists(folder)).isFalse();
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> server.connect("postgres"));
        assertThatThrownBy(server::restart).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysThatTheWishedPortIsTaken() {
        PostgresServerBuilder wishes =
                PostgresServer.builder().port(postgres.server().port());
        assertThatExceptionOfType(PostgresStartException.class)
                .isThrownBy(wishes::start)
                .withMessage("Port " + postgres.server().port() + " is taken by another program");
    }

    @Test
    void showsTheLogWhenItDoesNotStart() {
        PostgresServerBuilder wishes = PostgresServer.builder().setting("max_connections", "many");
        assertThatExceptionOfType(PostgresStartException.class)
                .isThrownBy(wishes::start)
                .withMessageContaining("max_connections");
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
