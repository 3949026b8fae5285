package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.config.Secret;
import io.garner.model.ExitCode;
import io.garner.source.SourceException;
import io.garner.testkit.TestSecrets;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Servers.class)
class FaultsTest {

    private static final String WRONG = TestSecrets.random();

    private static SourceException faultOf(Configured configured) {
        SourceException fault = catchThrowableOfType(SourceException.class, configured::harvest);
        assertThat(fault).isNotNull();
        assertThat(fault.getMessage() + fault.remedy() + fault.answer()).doesNotContain(WRONG);
        return fault;
    }

    @Test
    void aWrongPasswordIsAuthentication(Servers.Pool servers) {
        PostgresServer server = servers.of(Release.V15);
        SourceException fault =
                faultOf(Configured.forServer(server.host(), server.port()).login("postgres", Secret.of(() -> WRONG)));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.tried())
                .contains(server.host() + ":" + server.port(), "database postgres", "as user postgres");
        assertThat(fault.answer()).isEqualTo("password authentication failed for user \"postgres\" (SQLSTATE 28P01)");
        assertThat(fault.remedy()).isEqualTo("Check username and password.");
    }

    @Test
    void noPasswordAtAllNamesPgpass(Servers.Pool servers) {
        PostgresServer server = servers.of(Release.V15);
        SourceException fault =
                faultOf(Configured.forServer(server.host(), server.port()).loginWithout("nobody_in_pgpass"));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.remedy()).contains(".pgpass");
    }

    @Test
    void aMissingDatabaseIsUnreachable(Servers.Pool servers) {
        SourceException fault = faultOf(new TestDatabase(servers.of(Release.V15), "nowhere").configured());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.answer()).isEqualTo("database \"nowhere\" does not exist (SQLSTATE 3D000)");
    }

    @Test
    void aClosedPortIsUnreachable() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        SourceException fault =
                faultOf(Configured.forServer("127.0.0.1", closed).login("u", Secret.of(() -> WRONG)));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.answer()).contains("refused");
        assertThat(fault.remedy()).contains("host and port");
    }

    @Test
    void anUnknownHostIsUnreachable() {
        SourceException fault =
                faultOf(Configured.forServer("no-such-host.invalid", 5432).login("u", Secret.of(() -> WRONG)));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.answer()).contains("no-such-host.invalid", "DNS");
    }

    @Test
    void anUnknownHostIsUnreachableBeforeAnyTicketIsLookedFor() {
        SourceException fault = faultOf(
                Configured.forServer("no-such-host.invalid", 5432).ticketCache("alice", Path.of("/nonexistent/cache")));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.answer()).contains("no-such-host.invalid", "DNS");
    }

    @Test
    void aServerThatNeverAnswersIsUnreachable() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            SourceException fault = faultOf(Configured.forServer("127.0.0.1", silent.getLocalPort())
                    .tls(SslMode.DISABLE)
                    .driverProperty("loginTimeout", "1")
                    .login("u", Secret.of(() -> WRONG)));

            assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        }
    }

    @Test
    void tlsThatTheServerDoesNotSpeakIsUnreachable(Servers.Pool servers) throws SQLException {
        SourceException fault =
                faultOf(servers.database(Release.V15).configured().tls(SslMode.REQUIRE));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.remedy()).contains("TLS");
    }

    @Test
    void aMissingRightToConnectIsNamedWithItsGrant(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15);
        String secret = database.server().createRole("outsider");
        database.with("REVOKE CONNECT ON DATABASE " + database.name() + " FROM PUBLIC");

        SourceException fault = faultOf(database.configured().login("outsider", Secret.of(() -> secret)));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.remedy()).isEqualTo("GRANT CONNECT ON DATABASE " + database.name() + " TO outsider;");
    }

    @Test
    void aFullServerIsUnreachable(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15);
        String secret = database.server().createRole("crowded");
        database.with("ALTER ROLE crowded CONNECTION LIMIT 1");
        List<Connection> taken = new ArrayList<>();
        try {
            taken.add(database.server().connect(database.name(), "crowded", secret));
            SourceException fault = faultOf(database.configured().login("crowded", Secret.of(() -> secret)));

            assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
            assertThat(fault.answer()).contains("too many connections", "53300");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void aRoleWithoutLoginIsAuthentication(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15);
        String secret = database.server().createRole("sleeper");
        database.with("ALTER ROLE sleeper NOLOGIN");

        SourceException fault = faultOf(database.configured().login("sleeper", Secret.of(() -> secret)));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.answer()).contains("not permitted to log in");
    }

    @Test
    void aKerberosLoginWithoutATicketIsAuthentication(Servers.Pool servers) throws SQLException {
        SourceException fault =
                faultOf(servers.database(Release.V15).configured().ticketCache("alice", Path.of("/nonexistent/cache")));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.remedy()).contains("kinit");
    }

    @Test
    void aServerThatAsksForAnotherLoginThanWantedIsAuthentication(Servers.Pool servers) throws SQLException {
        SourceException fault =
                faultOf(servers.database(Release.V15).configured().driverProperty("requireAuth", "gss"));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
    }

    @Test
    void aStatementThatTakesTooLongNamesItsSetting(Servers.Pool servers) {
        PostgresConfig config = servers.pagila(Release.V15).configured().config();
        SourceException fault = new PostgresFaults(config)
                .reading(
                        "columns", "pagila", new SQLException("canceling statement due to statement timeout", "57014"));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.OTHER);
        assertThat(fault.remedy()).isEqualTo("Raise statementTimeout, now 60 s.");
    }
}
