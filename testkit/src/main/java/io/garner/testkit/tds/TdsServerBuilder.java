package io.garner.testkit.tds;

import io.garner.testkit.tls.IssuedCertificate;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says how a {@link TdsServer} runs. Defaults: any free port, no TLS, no tickets, no login at all, version 16 (SQL
 * Server 2022), the database master for clients that choose none. Not thread-safe.
 */
public final class TdsServerBuilder {

    final TdsLogins logins = new TdsLogins();
    private final SqlEngine engine;
    private String name = "GARNERTEST";
    private int majorVersion = 16;
    private String defaultDatabase = "master";
    private int packetSize = 4096;
    private TdsEncryption encryption = TdsEncryption.NOT_SUPPORTED;
    private Optional<Tls> tls = Optional.empty();
    private Optional<InetSocketAddress> readers = Optional.empty();
    int port;

    TdsServerBuilder(SqlEngine engine) {
        this.engine = engine;
    }

    /** The port to listen on, instead of any free one. */
    public TdsServerBuilder port(int listen) {
        this.port = listen;
        return this;
    }

    /** A login with a password. */
    public TdsServerBuilder login(String login, String password) {
        logins.add(login, password);
        return this;
    }

    /** Takes tickets for the services of a keytab; see {@link TdsLogins#acceptTickets}. */
    public TdsServerBuilder tickets(Path keytab) {
        logins.acceptTickets(keytab);
        return this;
    }

    /** A login for a Kerberos principal, for instance {@code CORP\alice} for alice@CORP.EXAMPLE. */
    public TdsServerBuilder principal(String principal, String login) {
        logins.addPrincipal(principal, login);
        return this;
    }

    /** How the server handles TLS, and the certificate that it shows. */
    public TdsServerBuilder encryption(TdsEncryption mode, IssuedCertificate certificate) {
        this.encryption = mode;
        this.tls = Optional.of(Tls.with(certificate));
        return this;
    }

    /** The database of clients that choose none. */
    public TdsServerBuilder defaultDatabase(String database) {
        this.defaultDatabase = database;
        return this;
    }

    /**
     * Sends clients that declare that they only read to another server, as a listener with read-only routing does; they
     * have been logged in by then.
     */
    public TdsServerBuilder routingReadersTo(String host, int other) {
        this.readers = Optional.of(InetSocketAddress.createUnresolved(host, other));
        return this;
    }

    /** The release that the server claims to be: 11 is SQL Server 2012, 17 is 2025. */
    public TdsServerBuilder majorVersion(int version) {
        this.majorVersion = version;
        return this;
    }

    /** The name of the server in its messages. */
    public TdsServerBuilder name(String server) {
        this.name = server;
        return this;
    }

    /** The largest packet that the server agrees to, from 512 to 32767 bytes. */
    public TdsServerBuilder packetSize(int bytes) {
        this.packetSize = bytes;
        return this;
    }

    /** Starts the server, which takes connections when this returns. */
    public TdsServer start() {
        return TdsServer.start(this);
    }

    ServerSetup setup() {
        return new ServerSetup(
                engine,
                name,
                majorVersion,
                defaultDatabase,
                packetSize,
                encryption,
                tls,
                readers,
                logins,
                new TdsFaults(),
                new TdsLog());
    }
}
