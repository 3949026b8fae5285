package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.testkit.TestSecrets;
import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The jar against the stand-in for SQL Server, over TDS with Microsoft's driver, and a catalog of the oldest version. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SqlServerIT {

    private static final String SERVICE = "MSSQLSvc/sql01.corp.example:1433";
    private static final String PASSWORD = TestSecrets.random();

    @RegisterExtension
    static final KdcExtension KDC = KdcExtension.start();

    @TempDir
    private Path folder;

    private final EmbeddedSqlServer engine = CrmSample.server(Flavour.SQL_SERVER_2022);
    private final TdsServer server =
            TdsServer.builder(engine).login("harvester", PASSWORD).start();
    private final CatalogServer catalog = CatalogServer.start("1.2.0");
    private IngestJar jar = new IngestJar(Path.of(""));

    @BeforeEach
    void configure() {
        server.logins().acceptTickets(KDC.kdc().keytab(SERVICE));
        server.logins().addPrincipal("alice@" + KDC.kdc().realm(), "GARNER\\alice");
        jar = new IngestJar(folder)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .secret("CRM_PASSWORD", PASSWORD)
                .variable(
                        "JAVA_TOOL_OPTIONS",
                        "-Djava.security.krb5.conf=" + KDC.kdc().krb5Conf())
                .variable(
                        "KRB5CCNAME",
                        KDC.kdc().ticketCache("alice", Duration.ofHours(1)).toString())
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        sources:
                          crm: {type: mssql, service: corporate-sql-server, host: localhost, port: %d, encrypt: false,
                                databases: {include: [crm.*]}, auth: kerberos, spn: "%s"}
                          crm_sql: {type: mssql, service: corporate-sql-server, host: localhost, port: %2$d, encrypt: false,
                                    databases: {include: [crm.*]}, auth: sql, username: harvester,
                                    password: "${CRM_PASSWORD}"}
                        """.formatted(catalog.url(), server.port(), SERVICE));
    }

    @AfterEach
    void close() {
        catalog.close();
        server.close();
        engine.close();
    }

    @Test
    void bringsTheSampleIntoTheCatalogWithATicketAndNoPassword() {
        Ran ran = jar.run("--source", "crm", "--result-line");

        assertThat(ran.exitCode()).as(ran.err() + ran.out()).isZero();
        assertThat(ran.result().get("status").textValue()).isEqualTo("ok");
        assertThat(ran.count("tables")).isEqualTo(22);
        assertThat(ran.count("failed")).isZero();
        assertThat(ran.out()).contains("crm_restored").contains("it is RESTORING");
        assertThat(server.log().logins()).allMatch(login -> login.isKerberos());
        assertThat(server.log().defects()).isEmpty();
    }

    @Test
    void findsEverythingUnchangedInASecondRunWithAnotherLogin() {
        Ran first = jar.run("--source", "crm_sql", "--result-line");
        Ran second = jar.run("--source", "crm", "--result-line");

        assertThat(first.exitCode()).as(first.err() + first.out()).isZero();
        assertThat(second.exitCode()).as(second.err() + second.out()).isZero();
        assertThat(second.count("unchanged")).isEqualTo(first.count("created"));
        assertThat(second.count("created") + second.count("updated")).isZero();
    }

    @Test
    void endsWithThirteenWhenThereIsNoTicket() {
        Ran ran = jar.variable("KRB5CCNAME", folder.resolve("nothing").toString())
                .run("--source", "crm", "--result-line");

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(13);
        assertThat(ran.err() + ran.out()).contains("kinit");
    }
}
