package io.garner.kerberos;

import io.garner.config.Environment;
import java.util.List;

/**
 * A login that lasts: it hands out a credential for each new connection, and reads the ticket cache again when the file
 * was replaced or its ticket nears its end. One for each source; several in one process may use different caches and
 * principals. Thread-safe.
 */
public final class KerberosLogin {

    @SuppressWarnings("UnusedVariable")
    private final KerberosSettings settings;

    @SuppressWarnings("UnusedVariable")
    private final Environment environment;

    public KerberosLogin(KerberosSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * Logs in if need be, fetches the ticket for the service and makes the call with it. The deadline of the settings
     * covers the talk with KDCs, not the call.
     *
     * @param services names of one and the same service; the first that the KDC knows is used
     * @throws KerberosException when there is no ticket, or when the call failed for a reason that is Kerberos's
     * @throws X what the call throws, when the reason is another
     */
    public <T, X extends Exception> T call(List<ServicePrincipal> services, KerberosCall<T, X> call) throws X {
        throw new UnsupportedOperationException();
    }
}
