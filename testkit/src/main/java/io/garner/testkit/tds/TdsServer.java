package io.garner.testkit.tds;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A running SQL Server for tests on a loopback port; closing it ends its connections and threads. Thread-safe.
 *
 * <p>It speaks TDS 7.4 as Microsoft's JDBC driver wants it and checks logins itself; what SQL means is the business of
 * the {@link SqlEngine} behind it. Server cursors, bulk copy, MARS, TDS 8 and distributed transactions are missing.
 */
public final class TdsServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final ServerSetup setup;
    private final Listener listener;

    private TdsServer(ServerSetup setup, Listener listener) {
        this.setup = setup;
        this.listener = listener;
    }

    /** Says how the server runs. */
    public static TdsServerBuilder builder(SqlEngine engine) {
        return new TdsServerBuilder(engine);
    }

    static TdsServer start(TdsServerBuilder wishes) {
        ServerSetup setup = wishes.setup();
        try {
            return new TdsServer(setup, Listener.start(LOOPBACK, wishes.port, setup));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + wishes.port, e);
        }
    }

    /** The loopback address. */
    public String host() {
        return LOOPBACK;
    }

    public int port() {
        return listener.port();
    }

    /** The address of a database for the driver; logins and TLS come on top as properties. */
    public String jdbcUrl(String database) {
        return "jdbc:sqlserver://" + LOOPBACK + ":" + port() + ";databaseName={" + database.replace("}", "}}") + "}";
    }

    /** Who may log in. */
    public TdsLogins logins() {
        return setup.logins();
    }

    /** What goes wrong. */
    public TdsFaults faults() {
        return setup.faults();
    }

    /** What happened so far. */
    public TdsLog log() {
        return setup.log();
    }

    /** Takes no further connections; those that are open stay. */
    public void closePort() {
        listener.pause();
    }

    /** Takes connections again, on the same port. */
    public void openPort() {
        try {
            listener.resume();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port() + " again", e);
        }
    }

    /** Ends all connections without a word; new ones are taken. */
    public void dropConnections() {
        listener.dropConnections();
    }

    @Override
    public void close() {
        listener.close();
    }

    @Override
    public String toString() {
        return "TdsServer[" + LOOPBACK + ":" + port() + "]";
    }
}
