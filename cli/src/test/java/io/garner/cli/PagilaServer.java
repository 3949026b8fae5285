package io.garner.cli;

import io.garner.testkit.pagila.Pagila;
import io.garner.testkit.postgres.PostgresServer;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One PostgreSQL with pagila for all test classes; it ends with the test run. */
final class PagilaServer implements BeforeAllCallback {

    private record Running(PostgresServer server, String password) implements AutoCloseable {

        static Running start() {
            PostgresServer server = PostgresServer.start();
            try {
                Pagila.load(server);
                return new Running(server, Pagila.createHarvester(server));
            } catch (SQLException e) {
                server.close();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private Optional<Running> running = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        running = Optional.of(context.getRoot()
                .getStore(Namespace.create(PagilaServer.class))
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class));
    }

    PostgresServer server() {
        return running.orElseThrow().server();
    }

    int port() {
        return running.orElseThrow().server().port();
    }

    String password() {
        return running.orElseThrow().password();
    }
}
