package io.garner.postgres;

import io.garner.testkit.pagila.Pagila;
import io.garner.testkit.postgres.PostgresServer;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one running server for each release, started when it is first asked for and shared by all classes. */
final class Servers implements ParameterResolver {

    /** What a test asks for. */
    static final class Pool implements AutoCloseable {

        private final Store store;
        private final AtomicInteger databases = new AtomicInteger();

        private Pool(Store store) {
            this.store = store;
        }

        PostgresServer of(Release release) {
            return store.getOrComputeIfAbsent(
                    release,
                    r -> PostgresServer.builder()
                            .binaries(release.binaries())
                            .setting("max_connections", "40")
                            .start(),
                    PostgresServer.class);
        }

        /** An empty database with a name of its own. */
        TestDatabase database(Release release) throws SQLException {
            String name = "t" + databases.incrementAndGet();
            of(release).createDatabase(name);
            return new TestDatabase(of(release), name);
        }

        TestDatabase pagila(Release release) {
            return store.getOrComputeIfAbsent("pagila " + release, key -> loaded(of(release)), TestDatabase.class);
        }

        private static TestDatabase loaded(PostgresServer server) {
            try {
                Pagila.load(server);
                return new TestDatabase(server, Pagila.DATABASE);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            // The store closes the servers, which are in it themselves.
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Pool.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(Namespace.create(Servers.class));
        return store.getOrComputeIfAbsent("pool", key -> new Pool(store), Pool.class);
    }
}
