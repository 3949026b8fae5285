package io.garner.sandbox;

import io.garner.catalog.CatalogServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** A catalog, empty unless a folder is given, with a bot that may fill it. Thread-safe. */
public final class SampleCatalog implements AutoCloseable {

    /** A catalog may run for weeks, and nobody reads its log. */
    private static final int LOGGED_REQUESTS = 1_000;

    static final String LOOPBACK = "127.0.0.1";

    private final CatalogServer server;

    private SampleCatalog(CatalogServer server) {
        this.server = server;
    }

    /** Starts a catalog that speaks the version, on the port, or on a free one when the port is 0. */
    public static SampleCatalog start(String version, int port) {
        return start(version, port, Optional.empty());
    }

    /** The same, with a folder in which everything is kept. */
    public static SampleCatalog start(String version, int port, Optional<Path> data) {
        return start(version, LOOPBACK, port, data);
    }

    /** The same on another address than loopback, which everybody who reaches it may write to. */
    public static SampleCatalog start(String version, String host, int port, Optional<Path> data) {
        CatalogServer.Builder builder =
                CatalogServer.builder().version(version).host(host).port(port).loggedRequests(LOGGED_REQUESTS);
        data.ifPresent(builder::data);
        return new SampleCatalog(builder.start());
    }

    /** The server, for whoever wants more of it. */
    public CatalogServer server() {
        return server;
    }

    /** {@code OPENMETADATA_URL} and {@code OPENMETADATA_JWT_TOKEN}. */
    public Variables variables() {
        return Variables.of(
                Variable.open("OPENMETADATA_URL", server.apiUrl().toString()),
                Variable.secret("OPENMETADATA_JWT_TOKEN", server.botToken()));
    }

    @Override
    public void close() {
        server.close();
    }

    void announce(PrintWriter out) {
        out.printf("A catalog that speaks OpenMetadata %s is ready: %s%n", server.version(), server.apiUrl());
        out.flush();
    }
}
