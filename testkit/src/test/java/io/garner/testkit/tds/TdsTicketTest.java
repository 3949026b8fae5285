package io.garner.testkit.tds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.tls.CertificateAuthority;
import java.nio.file.Path;
import java.security.PrivilegedExceptionAction;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class TdsTicketTest {

    private static final String KERBEROS = "1.2.840.113554.1.2.2";
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    static final KdcExtension kdc = KdcExtension.start();

    @Test
    void letsAPrincipalIn() throws Exception {
        try (TdsServer server = server(TdsServer.builder(FakeEngine.echo()));
                Connection connection = connect(server, "alice")) {
            assertThat(Client.only(connection, "SELECT 2")).isEqualTo("SELECT 2");
            assertThat(server.log().logins())
                    .containsExactly(new TdsLogin(
                            "GARNER\\alice",
                            "alice@GARNER.TEST",
                            false,
                            "Microsoft JDBC Driver for SQL Server",
                            false,
                            false,
                            "crm",
                            1));
            assertThat(server.log().defects()).isEmpty();
        }
    }

    @Test
    void isForTheNameThatTheDriverMakesOfHostAndPort() throws Exception {
        try (TdsServer server = server(TdsServer.builder(FakeEngine.echo()))) {
            Properties properties = ticketOf("alice");
            String url = "jdbc:sqlserver://localhost:" + server.port();
            try (Connection connection = DriverManager.getConnection(url, properties)) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void travelsOverTls() throws Exception {
        CertificateAuthority authority = CertificateAuthority.create("Garner test authority");
        TdsServerBuilder wishes = TdsServer.builder(FakeEngine.echo())
                .encryption(TdsEncryption.ON, authority.issue("server", "127.0.0.1"));
        Properties properties = ticketOf("alice");
        properties.setProperty("encrypt", "true");
        properties.setProperty("trustServerCertificate", "true");
        try (TdsServer server = server(wishes);
                Connection connection = connect(server, properties)) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(server.log().logins()).singleElement().matches(login -> login.isKerberos() && login.encrypted());
        }
    }

    @Test
    void isRefusedWhenThePrincipalHasNoLogin() throws Exception {
        try (TdsServer server = server(TdsServer.builder(FakeEngine.echo()))) {
            refused(server, 18456, "Login failed for user 'GARNER\\bob'.", "bob");
        }
    }

    @Test
    void isRefusedByAServerWithoutKerberos() throws Exception {
        try (TdsServer server = server(TdsServer.builder(FakeEngine.echo()))) {
            server.logins().refuseTickets();
            refused(server, 18452, "Login failed. The login is from an untrusted domain", "alice");
        }
    }

    @Test
    void isRefusedWhenTheServersKeyIsStale() throws Exception {
        try (TdsServer server = server(TdsServer.builder(FakeEngine.echo()))) {
            kdc.kdc().changeKey(service(server));
            refused(server, 18452, "Login failed. The login is from an untrusted domain", "alice");
            server.logins().acceptTickets(kdc.kdc().keytab(service(server)));
            connect(server, "alice").close();
        }
    }

    @Test
    void mayComeInTheWrappingThatClientsOnWindowsUse() throws Exception {
        String service = "MSSQLSvc/localhost:14339";
        TicketCheck check = new TicketCheck(kdc.kdc().keytab(service));
        GSSManager manager = GSSManager.getInstance();
        GSSContext client = manager.createContext(
                manager.createName(service, (Oid) null),
                new Oid("1.3.6.1.5.5.2"),
                credential(kdc.kdc().ticketCache("alice", HOUR), "1.3.6.1.5.5.2"),
                GSSContext.DEFAULT_LIFETIME);
        byte[] request = client.initSecContext(new byte[0], 0, 0);
        GSSContext server = check.begin();
        server.acceptSecContext(request, 0, request.length);
        assertThat(server.isEstablished()).isTrue();
        assertThat(server.getSrcName()).hasToString("alice@GARNER.TEST");
    }

    @Test
    void leavesLoginsWithPasswordsAlone() throws Exception {
        try (TdsServer server = server(Client.server(FakeEngine.echo()));
                Connection connection = Client.connect(server)) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(server.log().logins()).singleElement().matches(login -> !login.isKerberos());
        }
    }

    /** A server that takes alice's tickets; its service is known once it has a port. */
    private static TdsServer server(TdsServerBuilder wishes) {
        TdsServer server = wishes.start();
        server.logins()
                .acceptTickets(kdc.kdc().keytab(service(server)))
                .addPrincipal("alice@GARNER.TEST", "GARNER\\alice");
        return server;
    }

    private static String service(TdsServer server) {
        return "MSSQLSvc/localhost:" + server.port();
    }

    private static void refused(TdsServer server, int number, String message, String who) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect(server, who).close())
                .withMessageStartingWith(message)
                .satisfies(fault -> assertThat(fault.getErrorCode()).isEqualTo(number));
    }

    private static Connection connect(TdsServer server, String who) throws Exception {
        return connect(server, ticketOf(who));
    }

    private static Connection connect(TdsServer server, Properties properties) throws SQLException {
        properties.setProperty("serverSpn", service(server));
        return DriverManager.getConnection(server.jdbcUrl("crm"), properties);
    }

    private static Properties ticketOf(String who) throws Exception {
        Properties properties = Client.bounded();
        properties.setProperty("integratedSecurity", "true");
        properties.setProperty("authenticationScheme", "JavaKerberos");
        properties.put("gsscredential", credential(kdc.kdc().ticketCache(who, HOUR), KERBEROS));
        return properties;
    }

    private static GSSCredential credential(Path cache, String mechanism) throws Exception {
        LoginContext login = new LoginContext("client", new Subject(), null, new CacheOnly(cache));
        login.login();
        return Subject.doAs(
                login.getSubject(), (PrivilegedExceptionAction<GSSCredential>) () -> GSSManager.getInstance()
                        .createCredential(
                                null, GSSCredential.DEFAULT_LIFETIME, new Oid(mechanism), GSSCredential.INITIATE_ONLY));
    }

    private static final class CacheOnly extends Configuration {

        private final Path cache;

        CacheOnly(Path cache) {
            this.cache = cache;
        }

        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            Map<String, String> options = Map.of(
                    "useTicketCache", "true",
                    "ticketCache", cache.toString(),
                    "doNotPrompt", "true",
                    "renewTGT", "false");
            return new AppConfigurationEntry[] {
                new AppConfigurationEntry(
                        "com.sun.security.auth.module.Krb5LoginModule", LoginModuleControlFlag.REQUIRED, options)
            };
        }
    }
}
