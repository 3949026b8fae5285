package io.garner.testkit.tds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.garner.testkit.tls.CertificateAuthority;
import io.garner.testkit.tls.IssuedCertificate;
import io.garner.testkit.tls.TrustStores;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TdsTlsTest {

    private static final String LONG = "SELECT '" + "x".repeat(3000) + "'";
    private static final Map<String, String> TRUSTING = Map.of("trustServerCertificate", "true");

    private final CertificateAuthority authority = CertificateAuthority.create("Garner test authority");

    @TempDir
    Path folder;

    private Map<String, String> trust;

    @BeforeEach
    void writeTrustStore() throws IOException {
        Path store = TrustStores.write(folder.resolve("trust.jks"), authority.certificate());
        trust = Map.of("trustStore", store.toString(), "trustStoreType", "JKS");
    }

    @ParameterizedTest
    @CsvSource({
        "false, NOT_SUPPORTED, false",
        "false, OFF, false",
        "false, ON, true",
        "false, REQUIRED, true",
        "true, OFF, true",
        "true, ON, true",
        "true, REQUIRED, true"
    })
    void lastsAsLongAsBothSidesAgree(String encrypt, TdsEncryption mode, boolean encrypted) throws SQLException {
        try (TdsServer server = server(mode, authority.issue("server", "127.0.0.1"));
                Connection connection = Client.connect(server, plus(trust, "encrypt", encrypt))) {
            assertThat(Client.only(connection, LONG)).isEqualTo(LONG);
            assertThat(server.log().logins()).singleElement().matches(login -> login.encrypted() == encrypted);
            assertThat(server.log().defects()).isEmpty();
        }
    }

    @Test
    void isWantedWhereThereIsNone() {
        try (TdsServer server = Client.server(FakeEngine.echo()).start()) {
            refused(server, plus(TRUSTING, "encrypt", "true"), "the server is not configured to support SSL");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFF", "ON", "REQUIRED"})
    void needsACertificateThatTheClientTrusts(TdsEncryption mode) throws SQLException {
        IssuedCertificate stranger = CertificateAuthority.create("Stranger").issue("server", "127.0.0.1");
        try (TdsServer server = server(mode, stranger)) {
            refused(server, plus(trust, "encrypt", "true"), "PKIX path");
            try (Connection connection = Client.connect(server, plus(TRUSTING, "encrypt", "true"))) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void needsACertificateForTheServersName() throws SQLException {
        try (TdsServer server = server(TdsEncryption.ON, authority.issue("server", "db.corp.example"))) {
            refused(server, plus(trust, "encrypt", "true"), "Failed to validate the server name");
            Map<String, String> named = plus(trust, "hostNameInCertificate", "db.corp.example");
            try (Connection connection = Client.connect(server, plus(named, "encrypt", "true"))) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void needsACertificateThatHasNotRunOut() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        IssuedCertificate old = authority.issue("server", yesterday.minus(Duration.ofDays(1)), yesterday, "127.0.0.1");
        try (TdsServer server = server(TdsEncryption.ON, old)) {
            refused(server, plus(trust, "encrypt", "true"), "validity check failed");
        }
    }

    @Test
    void carriesACancellation() throws SQLException {
        try (TdsServer server = server(TdsEncryption.ON, authority.issue("server", "127.0.0.1"));
                Connection connection = Client.connect(server, plus(trust, "encrypt", "true"));
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeQuery("wait"))
                    .withMessage("The query has timed out.");
            assertThat(Client.only(connection, LONG)).isEqualTo(LONG);
        }
    }

    private static TdsServer server(TdsEncryption mode, IssuedCertificate certificate) {
        return Client.server(FakeEngine.echo()).encryption(mode, certificate).start();
    }

    private static void refused(TdsServer server, Map<String, String> properties, String message) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Client.connect(server, properties).close())
                .withMessageContaining(message);
    }

    private static Map<String, String> plus(Map<String, String> properties, String name, String value) {
        Map<String, String> more = new HashMap<>(properties);
        more.put(name, value);
        return more;
    }
}
