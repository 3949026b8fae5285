package io.garner.sandbox;

import io.garner.testkit.kerberos.Kdc;
import io.garner.testkit.kerberos.Krb5ConfInForce;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsEncryption;
import io.garner.testkit.tds.TdsServer;
import io.garner.testkit.tls.CertificateAuthority;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A stand-in for a SQL Server that answers what Garner asks its catalog, and lets in whoever has a ticket of the KDC beside
 * it; the ticket of one user lies ready. It speaks TLS with a certificate of an authority of its own. A JVM has room for one.
 */
final class SampleSqlServer implements AutoCloseable {

    private static final String USER = "alice";
    private static final Duration LIFETIME = Duration.ofHours(10);

    private final Kdc kdc;
    private final Krb5ConfInForce conf;
    private final EmbeddedSqlServer engine;
    private final TdsServer server;
    private final Path authority;
    private final Path ticket;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SampleSqlServer(Kdc kdc, CertificateAuthority issuer, Path authority) {
        this.kdc = kdc;
        this.conf = Krb5ConfInForce.use(kdc.krb5Conf());
        this.authority = authority;
        this.engine = CrmSample.server(Flavour.SQL_SERVER_2022);
        this.server = TdsServer.builder(engine)
                .encryption(TdsEncryption.ON, issuer.issue("sandbox", "localhost"))
                .start();
        server.logins().acceptTickets(kdc.keytab("MSSQLSvc/localhost:" + server.port()));
        server.logins().addPrincipal(USER + "@" + kdc.realm(), "GARNER\\" + USER);
        this.ticket = kdc.ticketCache(USER, LIFETIME);
    }

    static SampleSqlServer start() throws IOException {
        CertificateAuthority issuer = CertificateAuthority.create("Garner sandbox authority");
        Kdc kdc = Kdc.start();
        try {
            // The KDC's folder goes with it.
            return new SampleSqlServer(
                    kdc, issuer, issuer.own().writeCertificate(kdc.krb5Conf().resolveSibling("sandbox-ca.pem")));
        } catch (IOException | RuntimeException e) {
            kdc.close();
            throw e;
        }
    }

    /** Where it is, and what a client finds its KDC and its ticket with. */
    Variables variables() {
        return Variables.of(
                Variable.open("SQL_SERVER_PORT", Integer.toString(server.port())),
                Variable.open("SQL_SERVER_CA_FILE", authority.toString()),
                Variable.open("KRB5_CONFIG", kdc.krb5Conf().toString()),
                Variable.open("KRB5CCNAME", "FILE:" + ticket));
    }

    void announce(PrintWriter out) {
        out.printf(
                "A stand-in for SQL Server 2022 is ready: localhost:%d, database %s%n",
                server.port(), CrmSample.DATABASE);
        out.printf("%s@%s has a ticket for %d hours%n", USER, kdc.realm(), LIFETIME.toHours());
        out.flush();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (kdc;
                conf;
                engine) {
            server.close();
        }
    }
}
