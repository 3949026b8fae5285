package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.config.Secret;
import io.garner.jdbc.JdbcPool;
import io.garner.model.ExitCode;
import io.garner.model.SchemaBatch.Part;
import io.garner.source.SourceException;
import io.garner.testkit.TestSecrets;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.SqlBrowser;
import io.garner.testkit.tds.TdsError;
import io.garner.testkit.tds.TdsFaults.Silence;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    private static final String WRONG = TestSecrets.random();

    private final TestServer server = TestServer.over(CrmSample.server(Flavour.SQL_SERVER_2022));

    @AfterEach
    void close() {
        server.close();
    }

    private Configured crm() {
        return server.configured().database("crm");
    }

    private static SourceException faultOf(Configured configured) {
        SourceException fault = catchThrowableOfType(SourceException.class, configured::harvest);
        assertThat(fault).isNotNull();
        assertThat(fault.getMessage() + fault.remedy() + fault.answer())
                .doesNotContain(WRONG)
                .doesNotContain("ClientConnectionId");
        return fault;
    }

    @Test
    void aWrongPasswordIsAuthenticationAndTriedOnce() {
        SourceException fault = faultOf(crm().login(TestServer.LOGIN, Secret.of(() -> WRONG)));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.tried())
                .isEqualTo("Connecting to " + server.server().host() + ":"
                        + server.server().port() + ", database crm, as login harvester");
        assertThat(fault.answer()).isEqualTo("Login failed for user 'harvester'. (error 18456)");
        assertThat(fault.remedy()).startsWith("Check username and password");
        assertThat(server.server().log().refusedLogins()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18452 | AUTHENTICATION | did not take the ticket",
                "18470 | AUTHENTICATION | ALTER LOGIN [harvester] ENABLE",
                "18486 | AUTHENTICATION | UNLOCK",
                "18487 | AUTHENTICATION | password must be changed",
                "916 | AUTHENTICATION | CREATE USER [harvester]",
                "40615 | AUTHENTICATION | firewall",
                "4060 | SOURCE_UNREACHABLE | Check database",
                "924 | SOURCE_UNREACHABLE | closed to others",
                "942 | SOURCE_UNREACHABLE | closed to others",
                "922 | SOURCE_UNREACHABLE | recovering",
                "976 | SOURCE_UNREACHABLE | listener",
                "978 | SOURCE_UNREACHABLE | readOnlyIntent: true",
                "983 | SOURCE_UNREACHABLE | listener",
                "17142 | SOURCE_UNREACHABLE | paused",
                "12345 | SOURCE_UNREACHABLE | Check host, port, database",
            })
    void aRefusedLoginHasItsOwnRemedy(int number, ExitCode code, String remedy) {
        // The driver itself tries again after some of them.
        server.server().faults().refuseLogins(20, new TdsError(number, 1, 14, "The server's own words."));

        SourceException fault = faultOf(crm());

        assertThat(fault.exitCode()).isEqualTo(code);
        assertThat(fault.answer()).isEqualTo("The server's own words. (error " + number + ")");
        assertThat(fault.remedy()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10928 | limit of its tier",
                "10929 | limit of its tier",
                "49918 | busy; run again",
                "49920 | busy; run again",
                "4221 | busy; run again",
                "42108 | busy; run again",
            })
    void whatPassesByItselfIsWaitedForAndSaysSo(int number, String remedy) {
        SQLException refusal = new SQLException("The server's own words.", "S0001", number);

        assertThat(ErrorNumbers.isTransient(number)).isTrue();
        assertThat(new MssqlFaults(crm().config()).connecting("crm", refusal).remedy())
                .contains(remedy);
    }

    @Test
    void aPasswordThatNoServerTakesIsAFaultOfTheConfiguration() {
        SourceException fault = faultOf(crm().login(TestServer.LOGIN, Secret.of(() -> WRONG.repeat(9))));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(fault.answer()).contains("has " + 9 * WRONG.length() + " characters");
        assertThat(server.server().log().opened()).isZero();
    }

    @Test
    void aPoolThatCannotBeMadeLeavesNoConnectionBehind() throws InterruptedException {
        MssqlConfig config = crm().config();
        MssqlConnections connections = new MssqlConnections(config, Logins.of(config), "crm");

        assertThatThrownBy(() -> JdbcPool.open("none", connections, 0, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);

        for (int i = 0; i < 100 && server.server().log().open() > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(server.server().log().opened()).isEqualTo(1);
        assertThat(server.server().log().open()).isZero();
    }

    @Test
    void aDatabaseThatWakesUpIsWaitedFor() throws SQLException {
        server.server()
                .faults()
                .refuseLogins(2, new TdsError(40613, 1, 14, "Database 'crm' is not currently available."));
        MssqlConfig config = crm().config();

        try (Connection connection = new MssqlConnections(
                        config, Logins.of(config), "crm", List.of(Duration.ofMillis(20), Duration.ofMillis(20)))
                .open()) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(server.server().log().refusedLogins()).hasSize(2);
    }

    @Test
    void aDatabaseThatDoesNotWakeUpIsGivenUp() {
        server.server()
                .faults()
                .refuseLogins(9, new TdsError(40613, 1, 14, "Database 'crm' is not currently available."));
        MssqlConfig config = crm().config();

        SQLException fault = catchThrowableOfType(
                SQLException.class,
                () -> new MssqlConnections(config, Logins.of(config), "crm", List.of(Duration.ofMillis(20))).open());

        assertThat(fault.getErrorCode()).isEqualTo(40613);
        assertThat(server.server().log().refusedLogins()).hasSize(2);
        assertThat(new MssqlFaults(config).connecting("crm", fault).remedy()).contains("waking up");
    }

    @Test
    void aClosedPortIsUnreachable() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        SourceException fault = faultOf(
                Configured.forServer("127.0.0.1", closed).database("crm").login("u", Secret.of(() -> WRONG)));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.remedy()).contains("host and port");
    }

    @Test
    void anUnknownHostIsUnreachable() {
        SourceException fault = faultOf(Configured.forServer("no-such-host.invalid", 1433)
                .database("crm")
                .login("u", Secret.of(() -> WRONG)));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.answer()).isEqualTo("the name no-such-host.invalid is not known to DNS");
    }

    @Test
    void aServerThatSaysNothingEndsWithTheLoginTimeout() {
        server.server().faults().silence(Silence.AT_PRELOGIN);

        SourceException fault = faultOf(crm().timeouts(Duration.ofSeconds(2), Duration.ofSeconds(5)));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.remedy()).contains("in time");
    }

    @Test
    void aQueryThatTakesTooLongIsEndedAndNamesTheSetting() {
        server.server().faults().delayAnswers(Duration.ofSeconds(20));

        SourceException fault = faultOf(crm().timeouts(Duration.ofSeconds(5), Duration.ofSeconds(1)));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.OTHER);
        assertThat(fault.remedy()).isEqualTo("Raise statementTimeout, now 1 s.");
    }

    @Test
    void aLockIsWaitedForTwiceAndThenNamed() {
        server.engine()
                .refuse(
                        "-- A row is a pair of columns",
                        1,
                        new TdsError(1222, 45, 16, "Lock request time out period exceeded."));
        Found once = crm().harvest();
        server.engine()
                .refuse(
                        "-- A row is a pair of columns",
                        2,
                        new TdsError(1222, 45, 16, "Lock request time out period exceeded."));
        Found twice = crm().harvest();

        assertThat(once.findings("not-read")).isEmpty();
        assertThat(once.schema("sales").unread()).isEmpty();
        assertThat(once.statements()).containsEntry("crm", 16);
        assertThat(twice.findings("not-read")).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("constraints were not read: Lock request time out");
            assertThat(finding.remedy()).contains("raise lockTimeout");
        });
        assertThat(twice.schema("sales").unread()).containsExactly(Part.KEYS);
    }

    @Test
    void aConnectionThatIsDroppedIsReplacedOnce() {
        server.server().faults().dropAtStatement(6);

        Found found = crm().harvest();

        assertThat(found.table("sales", "Customer").columns()).hasSize(16);
        assertThat(server.server().log().opened()).isEqualTo(2);
    }

    @Test
    void aNamedInstanceIsAskedForAtSqlServerBrowser() throws SQLException {
        try (SqlBrowser browser =
                SqlBrowser.start(0).instance("CRM", server.server().port())) {
            io.garner.mssql.SqlBrowser asking =
                    new io.garner.mssql.SqlBrowser("127.0.0.1", browser.port(), Duration.ofMillis(200));

            assertThat(asking.portOf("crm")).isEqualTo(server.server().port());
            SQLException fault = catchThrowableOfType(SQLException.class, () -> asking.portOf("nobody"));
            MssqlConfig config = crm().instance("nobody").config();
            assertThat(new MssqlFaults(config).connecting("crm", fault).remedy())
                    .contains("Set port instead of instance");
        }
    }
}
