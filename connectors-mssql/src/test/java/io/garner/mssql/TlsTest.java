package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.model.ExitCode;
import io.garner.source.SourceException;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsEncryption;
import io.garner.testkit.tds.TdsServer;
import io.garner.testkit.tls.CertificateAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private final CertificateAuthority authority = CertificateAuthority.create("Garner test authority");
    private final EmbeddedSqlServer engine = CrmSample.server(Flavour.SQL_SERVER_2022);
    private final TdsServer server = TdsServer.builder(engine)
            .login(TestServer.LOGIN, TestServer.PASSWORD.reveal())
            .encryption(TdsEncryption.ON, authority.issue("sql01", "sql01.corp.example"))
            .start();

    @TempDir
    private Path folder;

    private Path ca = Path.of("");

    @BeforeEach
    void writeCertificate() throws IOException {
        ca = authority.own().writeCertificate(folder.resolve("ca.pem"));
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
    }

    private Configured configured() {
        return Configured.forServer(server.host(), server.port())
                .database("crm")
                .login(TestServer.LOGIN, TestServer.PASSWORD);
    }

    @Test
    void verifiesTheServersCertificateAndItsName() throws IOException {
        long before = keyStores();

        Found found = configured()
                .trusting(ca)
                .hostNameInCertificate("sql01.corp.example")
                .harvest();

        assertThat(found.batches()).isNotEmpty();
        assertThat(server.log().logins()).allMatch(login -> login.encrypted());
        assertThat(keyStores()).as("temporary key stores").isEqualTo(before);
    }

    @Test
    void refusesACertificateForAnotherName() {
        SourceException fault = catchThrowableOfType(
                SourceException.class, () -> configured().trusting(ca).harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.remedy()).contains("hostNameInCertificate");
        assertThat(server.log().logins()).isEmpty();
    }

    @Test
    void refusesAnAuthorityThatNobodyKnows() {
        SourceException fault = catchThrowableOfType(
                SourceException.class, () -> configured().encrypted().harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.remedy()).contains("caFile");
    }

    @Test
    void takesAnyCertificateWhenTold() {
        assertThat(configured().trustingAny().harvest().batches()).isNotEmpty();
    }

    @Test
    void namesAFileThatIsNoCertificate() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        SourceException fault = catchThrowableOfType(
                SourceException.class, () -> configured().trusting(empty).harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(fault.answer()).contains("empty.pem").contains("no certificate");
        assertThat(fault.remedy()).contains("caFile");
    }

    @Test
    void namesAFileThatIsNotThere() {
        SourceException fault = catchThrowableOfType(
                SourceException.class,
                () -> configured().trusting(folder.resolve("gone.pem")).harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(fault.answer()).contains("gone.pem").contains("no such file");
        assertThat(fault.remedy()).contains("caFile");
    }

    /** A server that wants encryption gets it, whatever the client wants. */
    @Test
    void verifiesTheCertificateAlsoWhenOnlyTheServerWantsEncryption() {
        Configured unwilling = configured().trusting(ca).hostNameInCertificate("sql01.corp.example");

        SourceException fault =
                catchThrowableOfType(SourceException.class, () -> configured().harvest());

        assertThat(unwilling.unencrypted().harvest().batches()).isNotEmpty();
        assertThat(fault.remedy()).contains("caFile");
        assertThat(server.log().logins()).allMatch(login -> login.encrypted());
    }

    @Test
    void namesAServerThatSpeaksNoTls() {
        try (TestServer plain = TestServer.over(CrmSample.server(Flavour.SQL_SERVER_2022))) {
            SourceException fault = catchThrowableOfType(
                    SourceException.class,
                    () -> plain.configured().database("crm").encrypted().harvest());

            assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
            assertThat(fault.remedy()).contains("speaks no TLS");
        }
    }

    private static long keyStores() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("garner-trust"))
                    .count();
        }
    }
}
