package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Examination;
import io.garner.doctor.Examined;
import io.garner.model.ExitCode;
import io.garner.source.NameFilter;
import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.Flavour;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MssqlCheckupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    static final KdcExtension KDC = KdcExtension.start();

    private final TestServer server = TestServer.over(CrmSample.server(Flavour.SQL_SERVER_2022));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void allIsWellWithATicket() {
        String service = "MSSQLSvc/sql01.corp.example:1433";
        server.server().logins().acceptTickets(KDC.kdc().keytab(service));
        server.server().logins().addPrincipal("alice@" + KDC.kdc().realm(), "GARNER\\alice");
        Configured configured = Configured.forServer(
                        "localhost", server.server().port())
                .database("crm")
                .ticket(KDC.kdc().ticketCache("alice", Duration.ofHours(1)), service);

        List<Examined> steps = look(configured);

        assertThat(steps).noneMatch(step -> step.result() instanceof CheckResult.Failed);
        assertThat(steps)
                .extracting(step -> step.check().name())
                .containsExactly(
                        "dns",
                        "reverse-dns",
                        "tcp",
                        "tls",
                        "krb5.conf",
                        "realm",
                        "kdc",
                        "ticket-cache",
                        "service-ticket",
                        "login",
                        "version",
                        "databases",
                        "right:definitions");
        assertThat(said(steps, "service-ticket")).contains("for " + service);
        assertThat(said(steps, "version")).contains("SQL Server 16.", "as login GARNER\\alice");
        assertThat(said(steps, "right:definitions")).contains("crm: sees everything");
    }

    @Test
    void aTicketCacheThatIsMissingIsToldBeforeAnyLogin() {
        Path none = folder.resolve("none");
        List<Examined> steps = look(server.configured().database("crm").ticket(none, "MSSQLSvc/localhost:1433"));

        CheckResult.Failed failed = failure(steps, "ticket-cache");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(failed.reason()).contains(none + " (ticketCache) does not exist");
        assertThat(said(steps, "login")).contains("which failed");
    }

    @Test
    void aLoginThatDoesNotSeeEverythingIsToldTheGrant() {
        server.limited().select("crm", "sales");

        CheckResult.Failed failed = failure(look(server.configuredLimited().database("crm")), "right:definitions");

        assertThat(failed.reason()).contains("VIEW DEFINITION is lacking to onlooker in crm", "SQL of views");
        assertThat(failed.remedy()).isEqualTo("USE [crm]; GRANT VIEW DEFINITION TO [onlooker];");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
    }

    @Test
    void aWrongPassword() {
        List<Examined> steps =
                look(server.configured().database("crm").login(TestServer.LOGIN, Secret.of(() -> "n0t the word")));

        CheckResult.Failed failed = failure(steps, "login");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(failed.reason()).contains("Login failed for user");
        assertThat(steps.toString()).doesNotContain("n0t the word");
    }

    @Test
    void whoAsksForAllDatabasesMeansThoseThatTheyMayEnter() {
        List<Examined> steps = look(server.configured());

        assertThat(result(steps, "databases")).isInstanceOf(CheckResult.Passed.class);
        assertThat(said(steps, "databases"))
                .contains("crm", "To have the others too: USE [", "CREATE USER [harvester]");
        assertThat(said(steps, "right:definitions")).contains("crm: sees everything");
    }

    @Test
    void whoNamesDatabasesMeansThemAll() {
        List<Examined> steps = look(server.configured().databases(NameFilter.including(".*")));

        CheckResult.Failed failed = failure(steps, "databases");
        assertThat(failed.reason()).contains("the login harvester has no access to it");
        assertThat(failed.remedy()).contains("CREATE USER [harvester] FOR LOGIN [harvester]");
        assertThat(said(steps, "right:definitions")).contains("crm: sees everything");
    }

    private static List<Examined> look(Configured configured) {
        CheckupSettings settings = new CheckupSettings(PATIENCE, Environment.of(Map.of()));
        Examination examination = new Examination(PATIENCE, ExitCode.SOURCE_UNREACHABLE, examined -> {});
        try (Checkup checkup = new MssqlProvider().checkup("crm", configured.config(), settings)) {
            examination.of(checkup.checks());
        }
        return examination.examined();
    }

    private static CheckResult result(List<Examined> steps, String name) {
        return steps.stream()
                .filter(step -> step.check().name().equals(name))
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static String said(List<Examined> steps, String name) {
        return result(steps, name).toString();
    }

    private static CheckResult.Failed failure(List<Examined> steps, String name) {
        assertThat(result(steps, name)).as(steps.toString()).isInstanceOf(CheckResult.Failed.class);
        return (CheckResult.Failed) result(steps, name);
    }
}
