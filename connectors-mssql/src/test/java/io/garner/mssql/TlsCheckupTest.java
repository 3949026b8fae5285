package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.doctor.CheckResult;
import io.garner.model.ExitCode;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsEncryption;
import io.garner.testkit.tds.TdsServer;
import io.garner.testkit.tls.CertificateAuthority;
import io.garner.testkit.tls.IssuedCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of the TLS of a SQL Server, which begins inside its own protocol. */
class TlsCheckupTest {

    private static final String NAME = "sql01.corp.example";

    private final CertificateAuthority authority = CertificateAuthority.create("Garner test authority");
    private final EmbeddedSqlServer engine = CrmSample.server(Flavour.SQL_SERVER_2022);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        engine.close();
    }

    private TdsServer server(TdsEncryption encryption, IssuedCertificate certificate) {
        return TdsServer.builder(engine)
                .login(TestServer.LOGIN, TestServer.PASSWORD.reveal())
                .encryption(encryption, certificate)
                .start();
    }

    private static Configured at(TdsServer server) {
        return Configured.forServer(server.host(), server.port())
                .database("crm")
                .login(TestServer.LOGIN, TestServer.PASSWORD);
    }

    private Path ca() throws IOException {
        return authority.own().writeCertificate(folder.resolve("ca.pem"));
    }

    @Test
    void aCertificateThatIsCheckedAndPassesIsShown() throws IOException {
        try (TdsServer server = server(TdsEncryption.ON, authority.issue(NAME, NAME))) {
            Doctor found = Doctor.of(at(server).trusting(ca()).hostNameInCertificate(NAME));

            assertThat(found.failures()).isEmpty();
            assertThat(found.said("tls"))
                    .contains("TLSv1.2", "CN=" + NAME + " of CN=Garner test authority, until ", "have it renewed");
            assertThat(found.said("tls")).doesNotContain("not checked");
        }
    }

    @Test
    void anAuthorityThatNobodyKnows() {
        try (TdsServer server = server(TdsEncryption.ON, authority.issue(NAME, NAME))) {
            Doctor found = Doctor.of(at(server).encrypted());

            CheckResult.Failed failed = found.failure("tls");
            assertThat(failed.reason()).contains("not trusted", "it shows CN=" + NAME);
            assertThat(failed.remedy()).contains("set caFile");
            assertThat(failed.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
            assertThat(server.log().logins()).isEmpty();
        }
    }

    @Test
    void aCertificateForAnotherName() throws IOException {
        try (TdsServer server = server(TdsEncryption.ON, authority.issue(NAME, NAME))) {
            CheckResult.Failed failed = Doctor.of(at(server).trusting(ca())).failure("tls");

            assertThat(failed.reason()).contains("the certificate is not for " + server.host() + " but for " + NAME);
            assertThat(failed.remedy()).contains("hostNameInCertificate");
        }
    }

    @Test
    void aCertificateThatHasExpired() throws IOException {
        Instant now = Instant.now();
        IssuedCertificate old = authority.issue(NAME, now.minusSeconds(7200), now.minusSeconds(3600), "localhost");
        try (TdsServer server = server(TdsEncryption.ON, old)) {
            CheckResult.Failed failed = Doctor.of(Configured.forServer("localhost", server.port())
                            .login(TestServer.LOGIN, TestServer.PASSWORD)
                            .trusting(ca()))
                    .failure("tls");

            assertThat(failed.reason()).contains("not trusted", " minutes ago");
            assertThat(failed.remedy()).contains("have it renewed");
        }
    }

    @Test
    void aCertificateThatNobodyChecksIsAdvice() {
        try (TdsServer server = server(TdsEncryption.ON, authority.issue(NAME, NAME))) {
            Doctor found = Doctor.of(at(server).trustingAny());

            assertThat(found.failures()).isEmpty();
            assertThat(found.said("tls"))
                    .contains("not checked by this configuration, and would not pass: not trusted");
        }
    }

    @Test
    void aServerThatEncryptsTheLoginAloneIsAdvice() {
        try (TdsServer server = server(TdsEncryption.OFF, authority.issue(NAME, NAME))) {
            Doctor found = Doctor.of(at(server));

            assertThat(found.failures()).isEmpty();
            assertThat(found.said("tls")).contains("Only the login is encrypted", "set encrypt: true", "not checked");
        }
    }

    /** As the driver has it: who asks for less than the server insists on gets all of it, the check of the name too. */
    @Test
    void aServerThatInsistsOnTlsHasItsCertificateChecked() {
        try (TdsServer server = server(TdsEncryption.REQUIRED, authority.issue(NAME, NAME))) {
            assertThat(Doctor.of(at(server)).failure("tls").remedy()).contains("set caFile");
        }
    }

    @Test
    void aServerThatSpeaksNoTls() {
        try (TestServer plain = TestServer.over(CrmSample.server(Flavour.SQL_SERVER_2022))) {
            CheckResult.Failed failed =
                    Doctor.of(plain.configured().database("crm").encrypted()).failure("tls");

            assertThat(failed.reason()).isEqualTo("the server speaks no TLS");
            assertThat(failed.remedy()).contains("switch it on there, or set encrypt: false");
        }
    }
}
