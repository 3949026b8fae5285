package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.model.ExitCode;
import io.garner.source.SourceException;
import io.garner.testkit.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class TlsTest {

    private final PostgresServer server = PostgresServer.builder()
            .binaries(Release.V15.binaries())
            .requireTls()
            .start();

    private final PostgresServer asking = PostgresServer.builder()
            .binaries(Release.V15.binaries())
            .requireClientCertificate()
            .accessRule("hostssl postgres garner-client all cert")
            .start();

    @BeforeAll
    void createRole() throws SQLException {
        asking.createRole("garner-client");
    }

    @AfterAll
    void stop() {
        server.close();
        asking.close();
    }

    private Configured configured() {
        return new TestDatabase(server, "postgres").configured();
    }

    @Test
    void verifiesTheServerInFull() {
        Found found = configured().tls(SslMode.VERIFY_FULL, server.caFile()).harvest();

        assertThat(found.batches()).hasSize(1);
    }

    @Test
    void refusesAServerOfAnotherAuthority() {
        SourceException fault = catchThrowableOfType(
                SourceException.class,
                () -> configured().tls(SslMode.VERIFY_CA, asking.caFile()).harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.remedy()).contains("sslRootCert");
    }

    @Test
    void namesAMissingRootCertificate() {
        SourceException fault = catchThrowableOfType(
                SourceException.class,
                () -> configured()
                        .tls(SslMode.VERIFY_FULL, Path.of("/nowhere/root.crt"))
                        .harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.answer()).contains("/nowhere/root.crt");
    }

    @Test
    void logsInWithAClientCertificate() {
        Found found = new TestDatabase(asking, "postgres")
                .configured()
                .loginWithout("garner-client")
                .auth(LoginMethod.CERTIFICATE)
                .tls(SslMode.VERIFY_FULL, asking.caFile())
                .certificate(asking.clientCertificate(), asking.clientKey())
                .harvest();

        assertThat(found.batches()).hasSize(1);
    }

    @Test
    void isToldWhenPlainTextIsNotWanted() {
        SourceException fault = catchThrowableOfType(
                SourceException.class, () -> configured().tls(SslMode.DISABLE).harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.answer()).contains("pg_hba.conf", "no encryption");
        assertThat(fault.remedy()).contains("sslMode");
    }

    @Test
    void asksForACertificateWhereOneIsMissing() {
        Configured withoutCertificate = new TestDatabase(asking, "postgres")
                .configured()
                .loginWithout("garner-client")
                .tls(SslMode.REQUIRE);

        SourceException fault = catchThrowableOfType(SourceException.class, withoutCertificate::harvest);

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.answer()).contains("client certificate");
    }
}
