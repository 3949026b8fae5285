package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Fault;
import io.garner.testkit.TestSecrets;
import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsEncryption;
import io.garner.testkit.tds.TdsServer;
import io.garner.testkit.tls.CertificateAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Somebody typed a password once, to get a ticket. The run is given the ticket: the password is in no configuration,
 * variable, argument or file of it, and not in its memory.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class KerberosLoginIT {

    private static final String PASSWORD = TestSecrets.random();
    private static final Duration DELAY = Duration.ofSeconds(15);

    @RegisterExtension
    static final KdcExtension KDC = KdcExtension.start();

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    private final CertificateAuthority authority = CertificateAuthority.create("Garner test authority");
    private final EmbeddedSqlServer engine = CrmSample.server(Flavour.SQL_SERVER_2022);
    private final TdsServer server = TdsServer.builder(engine)
            .encryption(TdsEncryption.ON, authority.issue("sql01", "localhost"))
            .start();
    private final CatalogServer catalog = CatalogServer.start("1.2.0");

    @AfterEach
    void close() {
        catalog.close();
        server.close();
        engine.close();
    }

    @Test
    void publishesTheSampleAndHoldsNoPassword() throws Exception {
        IngestJar jar = jar();
        catalog.faults().add(Fault.delay(DELAY).on("PUT", "/api/v1/tables").times(1));

        Process run = jar.start("--source", "crm", "--result-line");
        try {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> catalog.requests().count("PUT", "/api/v1/databaseSchemas") > 0);
            HeapDump heap = HeapDump.of(run, outside.resolve("heap.hprof"));

            assertThat(heap.holds(catalog.botToken()))
                    .as("what it was given is in it")
                    .isTrue();
            assertThat(heap.holds("alice@" + KDC.kdc().realm()))
                    .as("the ticket is in it")
                    .isTrue();
            assertThat(heap.holds(PASSWORD)).as("the password is in it").isFalse();
            assertThat(given(run)).contains("KRB5CCNAME").doesNotContain(PASSWORD);
        } finally {
            publishes(jar.finish(run));
        }
    }

    private void publishes(Ran ran) {
        assertThat(ran.exitCode()).as(ran.err() + ran.out()).isZero();
        assertThat(ran.count("tables")).isEqualTo(22);
        assertThat(ran.count("created")).isPositive();
        assertThat(ran.count("failed")).isZero();
        assertThat(server.log().logins()).isNotEmpty().allMatch(login -> login.isKerberos() && login.encrypted());
    }

    private IngestJar jar() throws IOException {
        server.logins().acceptTickets(KDC.kdc().keytab("MSSQLSvc/localhost:" + server.port()));
        server.logins().addPrincipal("alice@" + KDC.kdc().realm(), "GARNER\\alice");
        authority.own().writeCertificate(folder.resolve("company-ca.pem"));
        Path cache = KDC.kdc().ticketCache("alice", PASSWORD, Duration.ofHours(1));
        return new IngestJar(folder)
                .withheld(PASSWORD)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .variable("KRB5CCNAME", "FILE:" + Files.move(cache, folder.resolve("krb5cc")))
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        kerberos: {conf: "%s"}
                        sources:
                          crm: {type: mssql, service: corporate-sql-server, host: localhost, port: %d,
                                databases: {include: [crm.*]}, caFile: company-ca.pem}
                        """.formatted(catalog.url(), KDC.kdc().krb5Conf(), server.port()));
    }

    /** The variables and arguments of a process, as the system keeps them. */
    private static String given(Process process) throws IOException {
        Path system = Path.of("/proc", Long.toString(process.pid()));
        return Files.readString(system.resolve("environ")) + Files.readString(system.resolve("cmdline"));
    }
}
