package io.garner.testkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server as the operating system sees it: a folder and a port, from set-up to removal. Thread-safe. */
final class ServerProcess implements AutoCloseable {

    private static final int PORTS_TO_TRY = 5;

    private final Cluster cluster;
    private final ServerSettings settings;
    private final Optional<OrphanGuard> guard;
    private final int port;
    private final Thread hook = new Thread(this::remove, "stop-postgres");
    private boolean closed;

    private ServerProcess(Cluster cluster, ServerSettings settings, Optional<OrphanGuard> guard, int port) {
        this.cluster = cluster;
        this.settings = settings;
        this.guard = guard;
        this.port = port;
    }

    static ServerProcess start(PostgresServerBuilder wishes, Superuser superuser) {
        PostgresBinaries binaries = wishes.binaries.get();
        try {
            Path home = Files.createTempDirectory("garner-postgres-").toRealPath();
            try {
                ServerAccount account = account(wishes, home);
                account.takeOver(home);
                ServerSettings settings = ServerSettings.of(wishes, binaries.version(), home, account);
                Cluster cluster = new Cluster(home, binaries, account);
                return start(cluster, settings, wishes.port, superuser);
            } catch (IOException | RuntimeException e) {
                Folders.delete(home);
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresStartException("Cannot set up PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static ServerProcess start(Cluster cluster, ServerSettings settings, int wishedPort, Superuser superuser)
            throws IOException {
        Optional<OrphanGuard> guard = OrphanGuard.over(cluster.home(), cluster.stopCommand());
        try {
            cluster.initialise(superuser, settings.method());
            cluster.configure(settings.values(), settings.accessRules());
            ServerProcess server = new ServerProcess(cluster, settings, guard, startOnPort(cluster, wishedPort));
            Runtime.getRuntime().addShutdownHook(server.hook);
            return server;
        } catch (IOException | RuntimeException e) {
            cluster.stop();
            guard.ifPresent(OrphanGuard::close);
            throw e;
        }
    }

    int port() {
        return port;
    }

    Path log() {
        return cluster.log();
    }

    ServerSettings settings() {
        return settings;
    }

    TlsFiles tls() {
        return settings.tls().orElseThrow(() -> new IllegalStateException("This server was started without TLS"));
    }

    synchronized void stop() {
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new PostgresStartException("Cannot stop PostgreSQL: " + e.getMessage(), e);
        }
    }

    synchronized void restart() {
        if (closed) {
            throw new IllegalStateException("This server was closed, and its data is gone");
        }
        stop();
        try {
            if (!cluster.start(port)) {
                throw new PostgresStartException("Another program took port " + port + " while PostgreSQL was stopped");
            }
        } catch (IOException e) {
            throw new PostgresStartException("Cannot restart PostgreSQL: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and then hooks can be neither removed nor a burden.
            return;
        }
    }

    private synchronized void remove() {
        if (closed) {
            return;
        }
        closed = true;
        stop();
        try {
            Folders.delete(cluster.home());
        } catch (IOException e) {
            throw new PostgresStartException("Cannot remove " + cluster.home() + ": " + e.getMessage(), e);
        }
        guard.ifPresent(OrphanGuard::close);
    }

    private static ServerAccount account(PostgresServerBuilder wishes, Path home) throws IOException {
        return wishes.runAs.isPresent() ? ServerAccount.of(wishes.runAs.orElseThrow()) : ServerAccount.choose(home);
    }

    /** A free port may be gone before the server asks for it: then another one is tried. */
    private static int startOnPort(Cluster cluster, int wished) throws IOException {
        for (int attempt = 0; attempt < PORTS_TO_TRY; attempt++) {
            int port = wished == 0 ? FreePort.find() : wished;
            if (cluster.start(port)) {
                return port;
            }
            if (wished != 0) {
                throw new PostgresStartException("Port " + wished + " is taken by another program");
            }
        }
        throw new PostgresStartException("No free loopback port after " + PORTS_TO_TRY + " attempts");
    }
}
