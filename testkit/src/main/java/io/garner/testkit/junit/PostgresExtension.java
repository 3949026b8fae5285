package io.garner.testkit.junit;

import io.garner.testkit.pagila.Pagila;
import io.garner.testkit.postgres.PostgresServer;
import io.garner.testkit.postgres.PostgresServerBuilder;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Starts a {@link PostgresServer} before the first test of a class (nested classes share it) and closes it after the
 * last one. Register it as a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final PostgresExtension postgres = PostgresExtension.withPagila();
 * }</pre>
 *
 * <p>As thread-safe as JUnit's life cycle: the server may be used by tests that run at the same time.
 */
public final class PostgresExtension implements BeforeAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

    private final PostgresServerBuilder wishes;
    private final boolean pagila;
    private Optional<Running> running = Optional.empty();

    private PostgresExtension(PostgresServerBuilder wishes, boolean pagila) {
        this.wishes = wishes;
        this.pagila = pagila;
    }

    /** A server without any database of its own. */
    public static PostgresExtension empty() {
        return empty(PostgresServer.builder());
    }

    /** A server as wished, without any database of its own. */
    public static PostgresExtension empty(PostgresServerBuilder wishes) {
        return new PostgresExtension(wishes, false);
    }

    /** A server with the database pagila and the role harvester. */
    public static PostgresExtension withPagila() {
        return withPagila(PostgresServer.builder());
    }

    /** A server as wished, with the database pagila and the role harvester. */
    public static PostgresExtension withPagila(PostgresServerBuilder wishes) {
        return new PostgresExtension(wishes, true);
    }

    /** The running server. */
    public PostgresServer server() {
        return running().server();
    }

    /** The password of the role harvester; only with pagila. */
    public String harvesterPassword() {
        return running().harvester().orElseThrow(() -> new IllegalStateException("This server has no pagila"));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        if (context.getStore(NAMESPACE).get(this) == null) {
            PostgresServer server = wishes.start();
            // In the store first: JUnit closes the server also when loading fails.
            context.getStore(NAMESPACE).put(this, server);
            running = Optional.of(new Running(server, pagila ? Optional.of(harvesterOn(server)) : Optional.empty()));
        }
    }

    private static String harvesterOn(PostgresServer server) throws SQLException {
        Pagila.load(server);
        return Pagila.createHarvester(server);
    }

    private Running running() {
        return running.orElseThrow(() -> new IllegalStateException(
                "The server is not running: register the extension as a static field with @RegisterExtension"));
    }

    private record Running(PostgresServer server, Optional<String> harvester) {}
}
