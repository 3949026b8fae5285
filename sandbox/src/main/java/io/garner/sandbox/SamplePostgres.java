package io.garner.sandbox;

import io.garner.testkit.pagila.Pagila;
import io.garner.testkit.postgres.PostgresServer;
import io.garner.testkit.postgres.PostgresStartException;
import java.io.PrintWriter;
import java.sql.SQLException;

/** A PostgreSQL that holds the pagila sample and lets the role harvester connect. Thread-safe. */
public final class SamplePostgres implements AutoCloseable {

    private final PostgresServer server;
    private final String harvesterPassword;

    private SamplePostgres(PostgresServer server, String harvesterPassword) {
        this.server = server;
        this.harvesterPassword = harvesterPassword;
    }

    /** Starts it on the port, or on a free one when the port is 0. */
    public static SamplePostgres start(int port) throws SQLException {
        PostgresServer server = PostgresServer.builder().port(port).start();
        try {
            Pagila.load(server);
            return new SamplePostgres(server, Pagila.createHarvester(server));
        } catch (SQLException | PostgresStartException e) {
            server.close();
            throw e;
        }
    }

    /** The server, for whoever wants more of it. */
    public PostgresServer server() {
        return server;
    }

    /** {@code PAGILA_PORT} and {@code PAGILA_PASSWORD}. */
    public Variables variables() {
        return Variables.of(
                Variable.open("PAGILA_PORT", String.valueOf(server.port())),
                Variable.secret("PAGILA_PASSWORD", harvesterPassword));
    }

    @Override
    public void close() {
        server.close();
    }

    void announce(PrintWriter out) {
        out.printf(
                "PostgreSQL with pagila is ready: postgresql://%s@%s:%d/%s%n",
                Pagila.HARVESTER, server.host(), server.port(), Pagila.DATABASE);
        out.flush();
    }
}
