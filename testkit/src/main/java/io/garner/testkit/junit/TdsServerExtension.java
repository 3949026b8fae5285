package io.garner.testkit.junit;

import io.garner.testkit.tds.SqlEngine;
import io.garner.testkit.tds.TdsServer;
import io.garner.testkit.tds.TdsServerBuilder;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Starts a {@link TdsServer} before the first test of a class (nested classes share it) and closes it after the last
 * one. After each test its faults are cleared. Register it as a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TdsServerExtension sqlServer = TdsServerExtension.with(engine);
 * }</pre>
 *
 * <p>As thread-safe as JUnit's life cycle: the server may be used by tests that run at the same time, if none of them
 * sets faults.
 */
public final class TdsServerExtension implements BeforeAllCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(TdsServerExtension.class);

    private final TdsServerBuilder wishes;
    private Optional<TdsServer> running = Optional.empty();

    private TdsServerExtension(TdsServerBuilder wishes) {
        this.wishes = wishes;
    }

    /** A server in front of an engine, on which nobody has a login yet. */
    public static TdsServerExtension with(SqlEngine engine) {
        return with(TdsServer.builder(engine));
    }

    /** A server as wished. */
    public static TdsServerExtension with(TdsServerBuilder wishes) {
        return new TdsServerExtension(wishes);
    }

    /** The running server. */
    public TdsServer server() {
        return running.orElseThrow(() -> new IllegalStateException(
                "The server is not running: register the extension as a static field with @RegisterExtension"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getStore(NAMESPACE).get(this) == null) {
            TdsServer server = wishes.start();
            context.getStore(NAMESPACE).put(this, server);
            running = Optional.of(server);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        running.ifPresent(server -> server.faults().clear());
    }
}
