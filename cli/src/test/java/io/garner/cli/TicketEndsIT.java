package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.sqlserver.SqlServerDatabase;
import io.garner.testkit.tds.TdsServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A run over several databases, each a connection of its own, whose ticket ends while it reads one of them. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class TicketEndsIT {

    private static final String SERVICE = "MSSQLSvc/sql01.corp.example:1433";
    private static final Duration HOUR = Duration.ofHours(1);

    /** Long enough for a JVM to start and to log in twice on a busy machine. */
    private static final Duration SHORT = Duration.ofSeconds(20);

    @RegisterExtension
    static final KdcExtension KDC = KdcExtension.start();

    @TempDir
    private Path folder;

    private final EmbeddedSqlServer engine = CrmSample.server(Flavour.SQL_SERVER_2022);
    private final Gate gate = new Gate(engine, "crm");
    private final TdsServer server = accepting(TdsServer.builder(gate).start());
    private final CatalogServer catalog = CatalogServer.start("1.2.0");

    @AfterEach
    void close() {
        catalog.close();
        server.close();
        engine.close();
    }

    @Test
    void aTicketThatIsReplacedMeanwhileKeepsTheRunAlive() throws InterruptedException {
        Path cache = KDC.kdc().ticketCache("alice", SHORT);
        Instant end = Instant.now().plus(SHORT);
        IngestJar jar = jar(cache, server);
        Process run = jar.start("--source", "crm", "--result-line");
        gate.awaitSomebody();
        int logins = server.log().logins().size();
        sleepBeyond(end);

        KDC.kdc().writeTicketCache(cache, "alice", HOUR);
        gate.letThrough();

        Ran ran = jar.finish(run);
        assertThat(ran.exitCode()).as(ran.err() + ran.out()).isZero();
        assertThat(ran.count("tables")).isEqualTo(22);
        assertThat(server.log().logins()).hasSizeGreaterThan(logins).allMatch(login -> login.isKerberos());
    }

    @Test
    void aTicketThatEndedEndsTheRunThatNeedsAnotherConnectionAndNothingIsRetired() throws InterruptedException {
        fillWithADatabaseThatIsGoneLater();
        List<String> before = CatalogState.of(catalog);
        catalog.requests().clear();
        Path cache = KDC.kdc().ticketCache("alice", SHORT);
        Instant end = Instant.now().plus(SHORT);
        IngestJar jar = jar(cache, server);
        Process run = jar.start("--source", "crm", "--result-line");
        gate.awaitSomebody();
        sleepBeyond(end);
        gate.letThrough();

        Ran ran = jar.finish(run);

        assertThat(ran.exitCode()).as(ran.err() + ran.out()).isEqualTo(13);
        assertThat(ran.out() + ran.err()).contains("the ticket has expired", "kinit");
        assertThat(ran.count("tables")).as("what was harvested before").isEqualTo(20);
        assertThat(ran.count("unchanged")).isPositive();
        assertThat(catalog.requests().count("DELETE", ".*")).isZero();
        assertThat(CatalogState.of(catalog)).isEqualTo(before);

        Ran whole = jar(KDC.kdc().ticketCache("alice", HOUR), server).run("--source", "crm", "--result-line");
        assertThat(whole.count("retired")).as("by a run that sees everything").isPositive();
    }

    private void fillWithADatabaseThatIsGoneLater() {
        SqlServerDatabase gone = SqlServerDatabase.named("crm_gone");
        gone.schema("dbo").table("Past").column("Id", "int");
        try (EmbeddedSqlServer more = CrmSample.server(Flavour.SQL_SERVER_2022).with(gone);
                TdsServer earlier = accepting(TdsServer.builder(more).start())) {
            Ran ran = jar(KDC.kdc().ticketCache("alice", HOUR), earlier).run("--source", "crm", "--result-line");
            assertThat(ran.exitCode()).as(ran.err() + ran.out()).isZero();
        }
    }

    private static TdsServer accepting(TdsServer server) {
        server.logins().acceptTickets(KDC.kdc().keytab(SERVICE));
        server.logins().addPrincipal("alice@" + KDC.kdc().realm(), "GARNER\\alice");
        return server;
    }

    private IngestJar jar(Path cache, TdsServer asked) {
        return new IngestJar(folder).secret("CATALOG_TOKEN", catalog.botToken()).config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        kerberos: {conf: "%s"}
                        sources:
                          crm: {type: mssql, service: corporate-sql-server, host: localhost, port: %d, encrypt: false,
                                databases: {include: [crm.*]}, ticketCache: "%s", spn: "%s"}
                        """.formatted(
                        catalog.url(), KDC.kdc().krb5Conf(), asked.port(), cache, SERVICE));
    }

    private static void sleepBeyond(Instant end) throws InterruptedException {
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis()) + 1_500);
    }
}
