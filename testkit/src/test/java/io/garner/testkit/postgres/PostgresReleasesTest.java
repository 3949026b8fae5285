package io.garner.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresReleasesTest {

    @ParameterizedTest
    @CsvSource({"9.6.24, 90624", "12.22.0, 120022", "18.6.0, 180006"})
    void runsWithPasswordsAndClientCertificates(String release, int version) throws SQLException {
        try (PostgresServer server = PostgresServer.builder()
                .binaries(Releases.release(release))
                .requireClientCertificate()
                .start()) {
            assertThat(server.serverVersion()).isEqualTo(version);
            try (Connection connection = server.connect("postgres")) {
                assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(version / 10_000);
            }
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> server.connect("postgres", "postgres", "wrong"))
                    .satisfies(fault -> assertThat(fault.getSQLState()).isEqualTo("28P01"));
        }
    }
}
