package io.garner.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.garner.testkit.tls.CertificateAuthority;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTlsTest {

    @TempDir
    Path folder;

    @Test
    void isOfferedBesidePlainConnections() throws SQLException, IOException {
        try (PostgresServer server = PostgresServer.builder().tls().start()) {
            String ca = server.caFile().toString();
            assertThat(encrypted(server, Map.of("sslmode", "disable"))).isFalse();
            assertThat(encrypted(server, Map.of("sslmode", "verify-full", "sslrootcert", ca)))
                    .isTrue();

            Path stranger = CertificateAuthority.create("Stranger").own().writeCertificate(folder.resolve("ca.crt"));
            Map<String, String> distrusting = Map.of("sslmode", "verify-ca", "sslrootcert", stranger.toString());
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> encrypted(server, distrusting))
                    .withMessageContaining("SSL error");
        }
    }

    @Test
    void isRequired() throws SQLException {
        try (PostgresServer server = PostgresServer.builder().requireTls().start()) {
            assertThat(encrypted(server, Map.of("sslmode", "require"))).isTrue();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> encrypted(server, Map.of("sslmode", "disable")))
                    .satisfies(fault -> assertThat(fault.getSQLState()).isEqualTo("28000"));
            server.run("postgres", "SELECT 1");
        }
    }

    @Test
    void asksClientsForTheirCertificate() throws SQLException {
        try (PostgresServer server =
                PostgresServer.builder().requireClientCertificate().start()) {
            Map<String, String> shown = Map.of(
                    "sslmode", "require",
                    "sslcert", server.clientCertificate().toString(),
                    "sslkey", server.clientKey().toString());
            assertThat(encrypted(server, shown)).isTrue();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> encrypted(server, Map.of("sslmode", "require")))
                    .withMessageContaining("client certificate");
        }
    }

    @Test
    void isOffUnlessAskedFor() {
        try (PostgresServer server = PostgresServer.start()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> encrypted(server, Map.of("sslmode", "require")));
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(server::caFile);
        }
    }

    private static boolean encrypted(PostgresServer server, Map<String, String> tls) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", server.superuser());
        properties.setProperty("password", server.password());
        properties.putAll(tls);
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("postgres"), properties);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
