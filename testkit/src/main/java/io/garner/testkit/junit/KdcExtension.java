package io.garner.testkit.junit;

import io.garner.testkit.kerberos.Kdc;
import io.garner.testkit.kerberos.Krb5ConfInForce;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Starts a {@link Kdc} before the first test of a class and puts its krb5.conf into force for the JVM; nested classes
 * share it. After the last test the file from before is in force again and the KDC is closed. Register it as a static
 * field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final KdcExtension kdc = KdcExtension.start();
 * }</pre>
 *
 * <p>A JVM has one krb5.conf: classes with this extension must not run at the same time.
 */
public final class KdcExtension implements BeforeAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(KdcExtension.class);

    private Optional<Running> running = Optional.empty();

    private KdcExtension() {}

    /** A KDC for the realm GARNER.TEST, to which localhost belongs. */
    public static KdcExtension start() {
        return new KdcExtension();
    }

    /** The running KDC. */
    public Kdc kdc() {
        return running.map(Running::kdc)
                .orElseThrow(() -> new IllegalStateException(
                        "The KDC is not running: register the extension as a static field with @RegisterExtension"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getStore(NAMESPACE).get(this) == null) {
            Kdc kdc = Kdc.start();
            Running started = new Running(kdc, Krb5ConfInForce.use(kdc.krb5Conf()));
            context.getStore(NAMESPACE).put(this, started);
            running = Optional.of(started);
        }
    }

    private record Running(Kdc kdc, Krb5ConfInForce conf) implements AutoCloseable {
        @Override
        public void close() {
            conf.close();
            kdc.close();
        }
    }
}
