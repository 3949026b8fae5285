package io.garner.testkit.kerberos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kerby.kerberos.kerb.KrbException;

/**
 * A key distribution centre of one realm, on loopback and a port of its own, over UDP and TCP. Its principals have random
 * keys and so no passwords, unless a test gives them one. Its files are in a folder of their own, and closing it removes
 * them. Thread-safe.
 */
public final class Kdc implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final String realm;
    private final Path folder;
    private final KerbyServer server;
    private final KerbyClient client;

    private Kdc(String realm, Path folder, KerbyServer server) {
        this.realm = realm;
        this.folder = folder;
        this.server = server;
        this.client = new KerbyClient(realm, HOST, server.port());
    }

    /** Starts a KDC for the realm GARNER.TEST, to which the host localhost belongs. */
    public static Kdc start() {
        return start("GARNER.TEST");
    }

    /** Starts a KDC for a realm, to which the host localhost belongs. */
    public static Kdc start(String realm) {
        try {
            Path folder = Files.createTempDirectory("garner-kdc");
            Kdc kdc = new Kdc(realm, folder, KerbyServer.start(realm, HOST, folder));
            Files.writeString(kdc.krb5Conf(), Krb5ConfText.of(realm, kdc.address()));
            return kdc;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (KrbException e) {
            throw new KdcException("starting the KDC", e);
        }
    }

    public String realm() {
        return realm;
    }

    /** The port, UDP and TCP. */
    public int port() {
        return server.port();
    }

    /** Host and port, as in the kdc line of a krb5.conf. */
    public String address() {
        return HOST + ":" + port();
    }

    /** A krb5.conf that knows this realm alone. */
    public Path krb5Conf() {
        return folder.resolve("krb5.conf");
    }

    /** Creates a principal with a random key, unless it exists; {@code alice} or {@code MSSQLSvc/localhost:1433}. */
    public Kdc principal(String name) {
        return attempt("creating " + name, () -> server.create(full(name)));
    }

    /** Creates a principal with a key that is made of a password, as a person has it, unless it exists. */
    public Kdc principal(String name, String password) {
        return attempt("creating " + name, () -> server.create(full(name), password));
    }

    /** Gives a principal another key; tickets and keytabs from before are stale then. */
    public Kdc changeKey(String name) {
        return attempt("changing the key of " + name, () -> {
            server.delete(full(name));
            server.create(full(name));
        });
    }

    /** Removes a principal. */
    public Kdc delete(String name) {
        return attempt("deleting " + name, () -> server.delete(full(name)));
    }

    /** A new file with the keys of these principals, which are created if need be. */
    public Path keytab(String... names) {
        Path file = newFile("keytab");
        for (String name : names) {
            principal(name);
        }
        attempt(
                "exporting keys",
                () -> server.export(List.of(names).stream().map(this::full).toList(), file));
        return file;
    }

    /** A new ticket cache of a principal, which is created if need be; its ticket lives from now on for this long. */
    public Path ticketCache(String name, Duration lifetime) {
        Path file = newFile("cache");
        writeTicketCache(file, name, lifetime);
        return file;
    }

    /** The same into a file of the caller's choice, which is replaced in one step as kinit does it. */
    public void writeTicketCache(Path file, String name, Duration lifetime) {
        Path keytab = keytab(name);
        attempt("getting a ticket for " + name, () -> client.kinit(full(name), keytab, lifetime, file));
    }

    /** A new ticket cache that claims other times than the KDC gave: one that is over, or that begins tomorrow. */
    public Path ticketCache(String name, Instant start, Instant end) {
        Path file = newFile("cache");
        Path keytab = keytab(name);
        attempt("getting a ticket for " + name, () -> client.kinit(full(name), keytab, start, end, file));
        return file;
    }

    /** A new ticket cache of a principal that has this password, as {@code kinit} asks for it. */
    public Path ticketCache(String name, String password, Duration lifetime) {
        Path file = newFile("cache");
        principal(name, password);
        attempt("getting a ticket for " + name, () -> client.kinit(full(name), password, lifetime, file));
        return file;
    }

    /** Ends the KDC; its files stay until it is closed. */
    public void stop() {
        attempt("stopping the KDC", server::stop);
    }

    @Override
    public void close() {
        stop();
        TemporaryFolder.delete(folder);
    }

    private String full(String name) {
        return name.contains("@") ? name : name + "@" + realm;
    }

    private Path newFile(String kind) {
        return folder.resolve(kind + "-" + UUID.randomUUID());
    }

    private Kdc attempt(String what, KerbyStep step) {
        try {
            step.run();
            return this;
        } catch (KrbException | IOException e) {
            throw new KdcException(what, e);
        }
    }

    /** Something that Kerby does. */
    private interface KerbyStep {
        void run() throws KrbException, IOException;
    }

    @Override
    public String toString() {
        return "Kdc[" + realm + " on " + address() + "]";
    }
}
