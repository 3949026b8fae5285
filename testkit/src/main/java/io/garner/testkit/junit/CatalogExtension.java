package io.garner.testkit.junit;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Faults;
import io.garner.catalog.RequestLog;
import io.garner.testkit.CatalogUnderTest;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A catalog for tests: a {@link CatalogServer} that is started before the first test of a class (nested classes share it)
 * and closed after the last one. Register it as a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CatalogExtension catalog = CatalogExtension.version("1.4.0");
 * }</pre>
 *
 * <p>As an instance field, or with {@link #freshForEachTest}, each test gets an empty catalog of its own. A test may also
 * take the {@link CatalogServer} as a parameter. What tests share, they share in full: entities, faults and the log.
 *
 * <p>As thread-safe as JUnit's life cycle: a catalog of the class may be used by tests that run at the same time, one for
 * each test may not.
 */
public final class CatalogExtension
        implements CatalogUnderTest,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(CatalogExtension.class);

    private final String version;
    private final boolean fresh;
    private volatile Optional<CatalogServer> ofClass = Optional.empty();
    private volatile String classId = "";
    private volatile Optional<CatalogServer> ofTest = Optional.empty();

    private CatalogExtension(String version, boolean fresh) {
        this.version = version;
        this.fresh = fresh;
    }

    /** A catalog that speaks and checks this version's contract, for instance {@code 1.4.0}. */
    public static CatalogExtension version(String version) {
        return new CatalogExtension(version, false);
    }

    /** The same, but each test finds an empty catalog at a new address. */
    public CatalogExtension freshForEachTest() {
        return new CatalogExtension(version, true);
    }

    /** The running catalog. */
    public CatalogServer server() {
        return ofTest.or(() -> ofClass)
                .orElseThrow(() -> new IllegalStateException(
                        "The catalog is not running: register the extension as a field with @RegisterExtension"));
    }

    @Override
    public URI apiUrl() {
        return server().apiUrl();
    }

    /** The token of the ingestion bot: what the code under test should use too. */
    @Override
    public String token() {
        return server().botToken();
    }

    /** What was asked of the catalog. */
    public RequestLog requests() {
        return server().requests();
    }

    /** The switch for failures on purpose; clear them when the test is done, unless the catalog is fresh for each. */
    public Faults faults() {
        return server().faults();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!fresh && ofClass.isEmpty()) {
            ofClass = Optional.of(start(context));
            classId = context.getUniqueId();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (ofClass.isEmpty()) {
            ofTest = Optional.of(start(context));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ofTest = Optional.empty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // Nested classes end earlier and have an id of their own.
        if (context.getUniqueId().equals(classId)) {
            ofClass = Optional.empty();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CatalogServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server();
    }

    @Override
    public String toString() {
        return ofTest.or(() -> ofClass)
                .map(running -> running.apiUrl().toString())
                .orElse("a catalog of version " + version + " that is not running");
    }

    /** JUnit closes what is in the store when the context ends. */
    private CatalogServer start(ExtensionContext context) {
        CatalogServer server = CatalogServer.start(version);
        context.getStore(NAMESPACE).put(this, server);
        return server;
    }
}
