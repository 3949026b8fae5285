package io.garner.testkit.junit;

import io.garner.catalog.CatalogServer;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Starts a {@link CatalogServer} before the first test of a class (nested classes share it) and closes it after the last
 * one. Register it as a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CatalogExtension catalog = CatalogExtension.version("1.4.0");
 * }</pre>
 *
 * <p>As thread-safe as JUnit's life cycle: the server may be used by tests that run at the same time.
 */
public final class CatalogExtension implements BeforeAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(CatalogExtension.class);

    private final String version;
    private Optional<CatalogServer> running = Optional.empty();

    private CatalogExtension(String version) {
        this.version = version;
    }

    /** A catalog that speaks and checks this version's contract, for instance {@code 1.4.0}. */
    public static CatalogExtension version(String version) {
        return new CatalogExtension(version);
    }

    /** The running catalog. */
    public CatalogServer server() {
        return running.orElseThrow(() -> new IllegalStateException(
                "The catalog is not running: register the extension as a static field with @RegisterExtension"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getStore(NAMESPACE).get(this) == null) {
            CatalogServer server = CatalogServer.start(version);
            context.getStore(NAMESPACE).put(this, server);
            running = Optional.of(server);
        }
    }
}
