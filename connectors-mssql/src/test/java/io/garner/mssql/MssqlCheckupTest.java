package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Secret;
import io.garner.doctor.CheckResult;
import io.garner.model.ExitCode;
import io.garner.source.NameFilter;
import io.garner.testkit.TestSecrets;
import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsError;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MssqlCheckupTest {

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

        Doctor found = Doctor.of(configured);

        assertThat(found.failures()).isEmpty();
        assertThat(found.names())
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
                        "right:definitions",
                        "right:tables",
                        "right:columns",
                        "right:descriptions",
                        "right:view-text",
                        "right:keys",
                        "right:partitions",
                        "right:routines",
                        "right:other");
        assertThat(found.said("service-ticket")).contains("for " + service).doesNotContain("tried first");
        assertThat(found.said("tls")).contains("the server speaks no TLS", "can be read on the way");
        assertThat(found.said("version")).contains("SQL Server 16.", "as login GARNER\\alice");
        assertThat(found.said("right:definitions")).contains("crm: sees everything");
    }

    @Test
    void aTicketCacheThatIsMissingIsToldBeforeAnyLogin() {
        Path none = folder.resolve("none");
        Doctor found = Doctor.of(server.configured().database("crm").ticket(none, "MSSQLSvc/localhost:1433"));

        CheckResult.Failed failed = found.failure("ticket-cache");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(failed.reason()).contains(none + " (ticketCache) does not exist");
        assertThat(found.said("login")).contains("which failed");
    }

    @Test
    void aLoginThatDoesNotSeeEverythingIsToldTheGrant() {
        server.limited().select("crm", "sales");

        CheckResult.Failed failed =
                Doctor.of(server.configuredLimited().database("crm")).failure("right:definitions");

        assertThat(failed.reason()).contains("crm: the user onlooker has no VIEW DEFINITION", "SQL of views");
        assertThat(failed.remedy()).isEqualTo("USE [crm]; GRANT VIEW DEFINITION TO [onlooker];");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
    }

    @Test
    void aWrongPassword() {
        String wrong = TestSecrets.random();
        Doctor found = Doctor.of(server.configured().database("crm").login(TestServer.LOGIN, Secret.of(() -> wrong)));

        CheckResult.Failed failed = found.failure("login");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(failed.reason()).contains("Login failed for user");
        assertThat(found.steps().toString()).doesNotContain(wrong);
    }

    @Test
    void whoAsksForAllDatabasesMeansThoseThatTheyMayEnter() {
        Doctor found = Doctor.of(server.configured());

        assertThat(found.result("databases")).isInstanceOf(CheckResult.Passed.class);
        assertThat(found.said("databases")).contains("crm", "To have the others too: USE [", "CREATE USER [harvester]");
        assertThat(found.said("right:definitions")).contains("crm: sees everything");
    }

    @Test
    void whoNamesDatabasesMeansThemAll() {
        Doctor found = Doctor.of(server.configured().databases(NameFilter.including(".*")));

        CheckResult.Failed failed = found.failure("databases");
        assertThat(failed.reason()).contains("the login harvester has no access to it");
        assertThat(failed.remedy()).contains("CREATE USER [harvester] FOR LOGIN [harvester]");
        assertThat(found.said("right:definitions")).contains("crm: sees everything");
    }

    @Test
    void aPartOfTheHarvestThatIsRefusedIsToldWithTheGrant() {
        server.engine()
                .refuse(
                        "-- A row is a procedure",
                        1,
                        TdsError.of(
                                229,
                                "The SELECT permission was denied on the object 'sql_modules', database"
                                        + " 'mssqlsystemresource', schema 'sys'."));

        Doctor found = Doctor.of(server.configured().database("crm"));

        CheckResult.Failed failed = found.failure("right:routines");
        assertThat(found.failures()).hasSize(1);
        assertThat(failed.reason()).startsWith("routines cannot be read: The SELECT permission was denied");
        assertThat(failed.remedy()).startsWith("USE [crm]; GRANT SELECT ON [sys].[sql_modules] TO ");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
    }

    @Test
    void whatTheServerDoesNotHaveAndAHarvestDoesWithoutIsNoFailure() {
        server.engine().refuse("-- A row is a synonym", 1, TdsError.of(208, "Invalid object name 'sys.synonyms'."));

        Doctor found = Doctor.of(server.configured().database("crm"));

        assertThat(found.failures()).isEmpty();
        assertThat(found.said("right:other")).contains("synonyms are not there to read");
    }

    @Test
    void noQueryOfTheDoctorGivesARow() {
        server.server().log().clear();

        Doctor.of(server.configured().database("crm"));

        assertThat(server.statements("crm"))
                .filteredOn(sql -> sql.contains("WHERE 1 = 0"))
                .hasSize(12);
    }

    @Test
    void eachFurtherDatabaseIsAStepOfItsOwn() {
        server.limited().viewDefinition("crm").select("crm_archive", "dbo");

        Doctor found = Doctor.of(server.configuredLimited().databases(NameFilter.including("crm", "crm_archive")));

        assertThat(found.names()).endsWith("right:other", "database:crm_archive");
        assertThat(found.said("right:definitions")).contains("crm: sees everything");
        CheckResult.Failed failed = found.failure("database:crm_archive");
        assertThat(failed.reason()).contains("crm_archive: the user onlooker has no VIEW DEFINITION");
        assertThat(failed.remedy()).isEqualTo("USE [crm_archive]; GRANT VIEW DEFINITION TO [onlooker];");
        assertThat(found.failures()).hasSize(1);
    }

    @Test
    void aBrowserThatIsSilentIsAskedOnceAndIsOneFault() {
        Path cache = KDC.kdc().ticketCache("alice", Duration.ofHours(1));
        Configured named =
                Configured.forServer("localhost", 1433).instance("CRM").ticket(cache);

        Doctor found = Doctor.of(named);

        CheckResult.Failed failed = found.failure("instance");
        assertThat(found.failures()).hasSize(1);
        assertThat(failed.remedy()).contains("Set port instead of instance");
        assertThat(found.said("service-ticket")).contains("it needs \"instance localhost\\CRM\"");
    }
}
