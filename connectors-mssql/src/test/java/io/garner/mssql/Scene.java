package io.garner.mssql;

import io.garner.testkit.kerberos.Kdc;
import io.garner.testkit.kerberos.Krb5ConfInForce;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsEncryption;
import io.garner.testkit.tds.TdsServer;
import io.garner.testkit.tls.CertificateAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.UUID;

/** A server, a KDC and a ticket that fit, and the ways in which they do not. Closing it puts everything right again. */
final class Scene implements AutoCloseable {

    static final String SERVICE = "MSSQLSvc/sql01.corp.example:1433";

    private static final Duration HOUR = Duration.ofHours(1);

    private final Kdc kdc;
    private final Path folder;
    private final CertificateAuthority authority = CertificateAuthority.create("Garner test authority");
    private final EmbeddedSqlServer engine = CrmSample.server(Flavour.SQL_SERVER_2022);
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private TdsServer server;

    Scene(Kdc kdc, Path folder) {
        this.kdc = kdc;
        this.folder = folder;
        this.server = started(TdsServer.builder(engine)
                .encryption(TdsEncryption.OFF, authority.issue("localhost", "localhost"))
                .start());
    }

    private TdsServer started(TdsServer fresh) {
        open.push(fresh);
        fresh.logins().acceptTickets(kdc.keytab(SERVICE));
        fresh.logins().addPrincipal("alice@" + kdc.realm(), "GARNER\\alice");
        return fresh;
    }

    String realm() {
        return kdc.realm();
    }

    int port() {
        return server.port();
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(file(name), text);
    }

    Path ca() throws IOException {
        return authority.own().writeCertificate(file("ca.pem"));
    }

    Path cache() {
        return kdc.ticketCache("alice", HOUR);
    }

    Path cacheFrom(long start, long end) {
        Instant now = Instant.now();
        return kdc.ticketCache("alice", now.plusSeconds(start), now.plusSeconds(end));
    }

    Configured at(String host, int port) {
        return Configured.forServer(host, port)
                .database("crm")
                .timeouts(Duration.ofSeconds(20), Duration.ofSeconds(60))
                .ticket(cache(), SERVICE);
    }

    Configured alice(String service) {
        return at("localhost", port()).ticket(cache(), service);
    }

    Configured alice() {
        return alice(SERVICE);
    }

    Configured ticket(String cache) {
        return ticket(Path.of(cache));
    }

    Configured ticket(Path cache) {
        return at("localhost", port()).ticket(cache, SERVICE);
    }

    /** A name that the KDC knows the server by. */
    void register(String service) {
        server.logins().acceptTickets(kdc.keytab(service));
    }

    /** DNS gives back localhost for it, so both names are tried. */
    Configured underAnAddress() {
        return Configured.forServer("127.0.0.1", port()).database("crm").ticket(cache());
    }

    Configured halfACache() throws IOException {
        byte[] whole = Files.readAllBytes(cache());
        return ticket(Files.write(file("half"), Arrays.copyOf(whole, whole.length / 2)));
    }

    Configured cacheWithoutTgt() throws IOException {
        String bytes = new String(Files.readAllBytes(cache()), StandardCharsets.ISO_8859_1);
        return ticket(
                Files.write(file("services"), bytes.replace("krbtgt", "ldap01").getBytes(StandardCharsets.ISO_8859_1)));
    }

    Configured ticketOfAnotherKdc() {
        try (Kdc other = Kdc.start(kdc.realm())) {
            return ticket(copy(other.ticketCache("alice", HOUR)));
        }
    }

    private Path copy(Path cache) {
        try {
            return Files.copy(cache, file("cache-" + UUID.randomUUID()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Configured withConf(Path conf) {
        Configured configured = alice();
        open.push(Krb5ConfInForce.use(conf));
        return configured;
    }

    Configured withKdc(String address) throws IOException {
        return withConf(file("krb5.conf", conf(kdc.realm(), "localhost = " + kdc.realm(), address)));
    }

    Configured withoutKdc() throws IOException {
        return withConf(file(
                "krb5.conf",
                "[libdefaults]\ndefault_realm = " + kdc.realm()
                        + "\ndns_lookup_kdc = false\ndns_lookup_realm = false\n"));
    }

    Configured withoutDefaultRealm() throws IOException {
        return withConf(file("krb5.conf", conf("", "", kdc.address())));
    }

    Configured withDomainRealmAlone() throws IOException {
        return withConf(file("krb5.conf", conf("", ".corp.example = " + kdc.realm(), kdc.address())));
    }

    private String conf(String defaultRealm, String domainRealm, String address) {
        return "[libdefaults]\n" + (defaultRealm.isEmpty() ? "" : "default_realm = " + defaultRealm + "\n")
                + "dns_lookup_kdc = false\ndns_lookup_realm = false\nudp_preference_limit = 1\n[realms]\n" + kdc.realm()
                + " = {\nkdc = " + address + "\n}\n[domain_realm]\n" + domainRealm + "\n";
    }

    Configured expiredCertificate() throws IOException {
        Instant now = Instant.now();
        server = started(TdsServer.builder(engine)
                .encryption(
                        TdsEncryption.ON,
                        authority.issue("localhost", now.minusSeconds(7200), now.minusSeconds(3600), "localhost"))
                .start());
        return alice().trusting(ca());
    }

    /** A server without a certificate. */
    Configured plain() {
        server = started(TdsServer.builder(engine).start());
        return alice();
    }

    Configured withoutKerberos() {
        server.logins().refuseTickets();
        return alice();
    }

    /** The KDC knows him, and the server does not. */
    Configured strangersTicket() {
        return ticket(kdc.ticketCache("mallory", HOUR));
    }

    int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Takes connections and says nothing. */
    int mutePort() throws IOException {
        return listening(50).getLocalPort();
    }

    /** Takes no connection, and does not refuse them either. */
    int fullPort() throws IOException {
        ServerSocket full = listening(1);
        for (int i = 0; i < 2; i++) {
            open.push(new Socket(full.getInetAddress(), full.getLocalPort()));
        }
        return full.getLocalPort();
    }

    /** Whatever it is asked, it is a bad request. */
    int webPort() throws IOException {
        ServerSocket web = listening(50);
        Thread thread = new Thread(() -> answer(web), "web-server-of-test");
        thread.setDaemon(true);
        thread.start();
        return web.getLocalPort();
    }

    private static void answer(ServerSocket web) {
        while (!web.isClosed()) {
            try (Socket socket = web.accept()) {
                socket.getInputStream().read(new byte[8192]);
                socket.getOutputStream()
                        .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // The next one, unless the test is over.
            }
        }
    }

    private ServerSocket listening(int backlog) throws IOException {
        ServerSocket socket = new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
        open.push(socket);
        return socket;
    }

    @Override
    public void close() {
        try {
            while (!open.isEmpty()) {
                open.pop().close();
            }
            engine.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
