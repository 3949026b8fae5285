package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosFault;
import io.garner.model.ExitCode;
import io.garner.source.SourceException;
import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.postgres.PostgresBinaries;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A server of the operating system, because the binaries that other tests start are built without GSSAPI. */
@Tag("slow")
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SlowKerberosTest {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql/15/bin");
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    static final KdcExtension kdc = KdcExtension.start();

    @TempDir
    static Path folder;

    private static Optional<PostgresServer> running = Optional.empty();

    @BeforeAll
    static void startAServerWithAKeytab() throws IOException, SQLException {
        assumeTrue(Files.isDirectory(INSTALLED), "PostgreSQL 15 is not installed in " + INSTALLED);
        // The server runs as another user; the folder is temporary and so is the key.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path keytab = Files.copy(kdc.kdc().keytab("postgres/localhost"), folder.resolve("server.keytab"));
        Files.setPosixFilePermissions(keytab, PosixFilePermissions.fromString("rw-r--r--"));
        PostgresServer server = PostgresServer.builder()
                .binaries(PostgresBinaries.inFolder(INSTALLED))
                .setting("krb_server_keyfile", keytab.toString())
                .accessRule("host all alice,robot 127.0.0.1/32 gss include_realm=0")
                .start();
        running = Optional.of(server);
        server.createRole("alice");
        server.createRole("robot");
    }

    @AfterAll
    static void stopTheServer() {
        running.ifPresent(PostgresServer::close);
    }

    @Test
    void logsInWithATicketAndWithoutAnyPassword() throws SQLException {
        assertThat(userOf(configured().ticketCache("alice", kdc.kdc().ticketCache("alice", HOUR))))
                .isEqualTo("alice");
    }

    @Test
    void logsInWithAKeytab() throws SQLException {
        Path keytab = kdc.kdc().keytab("robot");

        assertThat(userOf(configured().keytab("robot", keytab, "robot@GARNER.TEST")))
                .isEqualTo("robot");
    }

    @Test
    void aTicketOfAnotherThanTheRoleIsRefusedByTheServer() {
        Configured bob = configured().ticketCache("alice", kdc.kdc().ticketCache("bob", HOUR));

        SourceException fault =
                catchThrowableOfType(SourceException.class, () -> Session.open(bob.config(), "postgres"));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.answer()).contains("GSSAPI authentication failed for user \"alice\"");
        assertThat(fault.remedy()).contains("pg_hba.conf");
    }

    @Test
    void aServerWithAnotherNameThanTheKdcKnowsIsExplained() {
        PostgresConfig config = Configured.forServer("127.0.0.1", server().port())
                .ticketCache("alice", kdc.kdc().ticketCache("alice", HOUR))
                .config();

        SourceException fault = catchThrowableOfType(SourceException.class, () -> Session.open(config, "postgres"));

        assertThat(fault.answer()).contains("postgres/127.0.0.1").contains("does not know the service");
    }

    @Test
    void aTicketThatWasReplacedMeanwhileIsUsedForTheNextConnection() throws Exception {
        Path cache = kdc.kdc().ticketCache("alice", Duration.ofSeconds(2));
        PostgresConnections connections =
                new PostgresConnections(configured().ticketCache("alice", cache).config(), "postgres");
        connections.open().close();
        Thread.sleep(2_500);
        KerberosException expired = catchThrowableOfType(KerberosException.class, connections::open);
        assertThat(expired.fault()).isEqualTo(KerberosFault.TICKET_EXPIRED);

        kdc.kdc().writeTicketCache(cache, "alice", HOUR);

        connections.open().close();
    }

    @Test
    void aTicketThatIsOverWhenAConnectionIsLostEndsTheRunWithTheReason() throws Exception {
        Path cache = kdc.kdc().ticketCache("alice", Duration.ofSeconds(3));
        PostgresConfig config = configured().ticketCache("alice", cache).config();
        try (Session session = Session.open(config, "postgres")) {
            server().run("postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'alice'");
            Thread.sleep(3_500);

            SQLException lost = catchThrowableOfType(
                    SQLException.class, () -> session.pool().dataSource().getConnection());

            SourceException fault = new PostgresFaults(config).reading("tables", "postgres", lost);
            assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
            assertThat(fault.answer()).contains("the ticket has expired");
        }
    }

    private static PostgresServer server() {
        return running.orElseThrow();
    }

    private static Configured configured() {
        return Configured.forServer("localhost", server().port());
    }

    private static String userOf(Configured configured) throws SQLException {
        try (Connection connection = new PostgresConnections(configured.config(), "postgres").open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT current_user")) {
            result.next();
            return result.getString(1);
        }
    }
}
