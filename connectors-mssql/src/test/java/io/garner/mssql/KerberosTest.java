package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosFault;
import io.garner.kerberos.ServicePrincipal;
import io.garner.model.ExitCode;
import io.garner.source.SourceException;
import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.kerberos.Kdc;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A ticket in, and a harvest out: no password is anywhere in the configuration. */
class KerberosTest {

    private static final String SERVICE = "MSSQLSvc/sql01.corp.example:1433";

    /** The default of loginTimeout, which leaves the driver time for attempts of its own. */
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @RegisterExtension
    static final KdcExtension KDC = KdcExtension.start();

    private final EmbeddedSqlServer engine = CrmSample.server(Flavour.SQL_SERVER_2022);
    private final TdsServer server = TdsServer.builder(engine).start();

    @BeforeEach
    void createPrincipals() {
        server.logins().acceptTickets(kdc().keytab(SERVICE));
        server.logins().addPrincipal("alice@" + kdc().realm(), "GARNER\\alice");
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
    }

    private static Kdc kdc() {
        return KDC.kdc();
    }

    private Configured crm() {
        return Configured.forServer("localhost", server.port()).database("crm");
    }

    private static Path cacheOf(String principal) {
        return kdc().ticketCache(principal, Duration.ofHours(1));
    }

    @Test
    void aTicketCacheIsEnough() {
        Found found = crm().ticket(cacheOf("alice"), SERVICE).harvest();

        assertThat(found.tableNames("sales")).contains("Customer");
        assertThat(server.log().logins()).singleElement().satisfies(login -> {
            assertThat(login.isKerberos()).isTrue();
            assertThat(login.name()).isEqualTo("GARNER\\alice");
        });
        assertThat(server.log().defects()).isEmpty();
    }

    @Test
    void aKeytabIsEnough() {
        Found found = crm().keytab(kdc().keytab("alice"), "alice@" + kdc().realm(), SERVICE)
                .harvest();

        assertThat(found.tableNames("sales")).contains("Customer");
    }

    @Test
    void theServersPrincipalIsMadeOfHostAndPort() {
        String derived = "MSSQLSvc/localhost:" + server.port();
        server.logins().acceptTickets(kdc().keytab(derived));
        MssqlConfig config = crm().ticket(cacheOf("alice"), derived).config();

        Found found = crm().ticket(cacheOf("alice"), derived).harvest();

        assertThat(found.batches()).isNotEmpty();
        assertThat(ServicePrincipal.ofSqlServer(config.host(), server.port(), Optional.empty(), Optional.empty()))
                .contains(new ServicePrincipal(derived));
    }

    @Test
    void aMissingCacheIsAuthenticationWithTheWordsOfTheFault() {
        KerberosException fault = catchThrowableOfType(
                KerberosException.class,
                () -> crm().ticket(Path.of("/nowhere/krb5cc"), SERVICE).harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.fault()).isEqualTo(KerberosFault.CACHE_MISSING);
        assertThat(server.log().opened()).isZero();
    }

    @Test
    void anUnknownServicePrincipalIsAuthentication() {
        KerberosException fault = catchThrowableOfType(
                KerberosException.class,
                () -> crm().ticket(cacheOf("alice"), "MSSQLSvc/elsewhere.corp.example:1433")
                        .harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
    }

    @Test
    void aTicketThatTheServerDoesNotTakeIsAuthentication() {
        server.logins().refuseTickets();

        SourceException fault = catchThrowableOfType(
                SourceException.class,
                () -> crm().ticket(cacheOf("alice"), SERVICE).harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.remedy()).contains("did not take the ticket");
    }

    @Test
    void aTicketThatWasRefusedIsNotOfferedOnceMoreByTheDriver() {
        server.logins().refuseTickets();
        Configured patient = crm().ticket(cacheOf("alice"), SERVICE).timeouts(HALF_A_MINUTE, HALF_A_MINUTE);

        SourceException fault = catchThrowableOfType(SourceException.class, patient::harvest);

        assertThat(fault.answer())
                .isEqualTo("Login failed. The login is from an untrusted domain and cannot be used with Integrated"
                        + " authentication. (error 18452)");
        assertThat(server.log().refusedLogins()).hasSize(1);
    }

    @Test
    void aPrincipalWithoutALoginIsAuthentication() {
        SourceException fault = catchThrowableOfType(
                SourceException.class,
                () -> crm().ticket(cacheOf("mallory"), SERVICE).harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.remedy()).contains("CREATE LOGIN");
    }

    @Test
    void readersWhomAListenerSendsOnGetATicketForTheOtherServerAndHandNoneOver() {
        try (TdsServer secondary = secondary();
                TdsServer listener = listenerBefore(secondary)) {
            Found found = Configured.forServer("localhost", listener.port())
                    .database("crm")
                    .ticket(cacheOf("alice"), SERVICE)
                    .readOnlyIntent()
                    .harvest();

            assertThat(found.tableNames("sales")).contains("Customer");
            assertThat(listener.log().allStatements()).isEmpty();
            assertThat(secondary.log().logins()).singleElement().satisfies(login -> {
                assertThat(login.name()).isEqualTo("GARNER\\alice");
                assertThat(login.readOnly()).isTrue();
                assertThat(login.delegated()).isFalse();
            });
        }
    }

    @Test
    void aServerToWhichAListenerSendsReadersInVainIsNamed() {
        try (TdsServer secondary = secondary();
                TdsServer listener = listenerBefore(secondary)) {
            secondary.closePort();
            Configured reader = Configured.forServer("localhost", listener.port())
                    .database("crm")
                    .ticket(cacheOf("alice"), SERVICE)
                    .readOnlyIntent();

            SourceException fault = catchThrowableOfType(SourceException.class, reader::harvest);

            assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
            assertThat(fault.answer()).startsWith("sent on to localhost:" + secondary.port() + " for reading: ");
            assertThat(fault.remedy()).contains("READ_ONLY_ROUTING_URL");
        }
    }

    @Test
    void readersMayBeSentOnTwice() {
        try (TdsServer secondary = secondary();
                TdsServer listener = listenerBefore(secondary);
                TdsServer other = listenerBefore(listener)) {
            Configured reader = Configured.forServer("localhost", other.port())
                    .database("crm")
                    .ticket(cacheOf("alice"), SERVICE)
                    .readOnlyIntent();
            // The second hop asks for a ticket of the listener, which needs a name of its own.
            listener.logins().acceptTickets(kdc().keytab("MSSQLSvc/localhost:" + listener.port()));

            assertThat(reader.harvest().tableNames("sales")).contains("Customer");
        }
    }

    private TdsServer secondary() {
        TdsServer secondary = TdsServer.builder(engine)
                .principal("alice@" + kdc().realm(), "GARNER\\alice")
                .start();
        secondary.logins().acceptTickets(kdc().keytab("MSSQLSvc/localhost:" + secondary.port()));
        return secondary;
    }

    private TdsServer listenerBefore(TdsServer secondary) {
        return TdsServer.builder(engine)
                .tickets(kdc().keytab(SERVICE))
                .principal("alice@" + kdc().realm(), "GARNER\\alice")
                .routingReadersTo("localhost", secondary.port())
                .start();
    }

    @Test
    void anUnknownHostIsUnreachableBeforeAnyKdcIsAsked() {
        SourceException fault = catchThrowableOfType(
                SourceException.class,
                () -> Configured.forServer("no-such-host.invalid", 1433)
                        .database("crm")
                        .ticket(cacheOf("alice"))
                        .harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.answer()).isEqualTo("the name no-such-host.invalid is not known to DNS");
    }

    @Test
    void aDatabaseThatIsClosedToTheTicketsOwnerNamesHim() {
        SourceException fault = catchThrowableOfType(
                SourceException.class,
                () -> Configured.forServer("localhost", server.port())
                        .database("hr")
                        .ticket(cacheOf("alice"), SERVICE)
                        .harvest());

        assertThat(fault.answer()).contains("(error 4060)");
        assertThat(fault.remedy()).contains("CREATE USER [GARNER\\alice] FOR LOGIN [GARNER\\alice]");
    }
}
