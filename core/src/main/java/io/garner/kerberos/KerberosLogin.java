package io.garner.kerberos;

import io.garner.config.Environment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ietf.jgss.GSSCredential;
import org.jspecify.annotations.Nullable;

/**
 * A login that lasts: it hands out a credential for each new connection, and reads the ticket cache again when the file
 * was replaced or its ticket nears its end. One for each source; several in one process may use different caches and
 * principals. Thread-safe.
 */
public final class KerberosLogin {

    private final Duration patience;
    private final Logins logins;

    public KerberosLogin(KerberosSettings settings, Environment environment) {
        this.patience = settings.patience();
        this.logins = new Logins(sourceOf(settings, environment));
    }

    private static TicketSource sourceOf(KerberosSettings settings, Environment environment) {
        Optional<TicketSource> keytab = settings.keytab()
                .map(file -> new KeytabSource(file, settings.principal().orElseThrow()));
        return keytab.orElseGet(() ->
                new CacheSource(TicketCacheLocation.find(settings.ticketCache(), environment), settings.principal()));
    }

    /**
     * Logs in if need be, fetches the ticket for the service and makes the call with it. The patience of the settings
     * covers the talk with KDCs, not the call.
     *
     * @param services names of one and the same service; the first that the KDC knows is used
     * @throws KerberosException when there is no ticket, or when the call failed for a reason that is Kerberos's
     * @throws X what the call throws, when the reason is another
     */
    public <T extends @Nullable Object, X extends Exception> T call(
            List<ServicePrincipal> services, KerberosCall<T, X> call) throws X {
        Deadline deadline = new Deadline(patience);
        Identity identity = logins.identity(deadline, patience);
        ServiceTickets tickets = new ServiceTickets(identity, deadline, logins.known(identity, patience));
        boolean done = false;
        try {
            ServicePrincipal service = tickets.fetch(services);
            T result = KerberosLogin.<T, X>called(identity, call, service, tickets.known(service));
            done = true;
            return result;
        } finally {
            if (!done) {
                // The server may have another key by now: the next attempt starts afresh, with a new ticket for it.
                logins.forget(identity);
            }
        }
    }

    /**
     * Looks at the ticket cache or the keytab as each login does, and asks nobody.
     *
     * @throws KerberosException when no login can come of it
     */
    public void inspect() {
        logins.inspect();
    }

    /**
     * Only the first steps, for a look at what they give: logs in and fetches the ticket.
     *
     * @return which of the names the KDC knows
     * @throws KerberosException when there is no ticket
     */
    public ServicePrincipal ticketFor(List<ServicePrincipal> services) {
        return call(services, (credential, service) -> service);
    }

    @SuppressWarnings("unchecked") // A checked exception of a call is an X.
    private static <T extends @Nullable Object, X extends Exception> T called(
            Identity identity, KerberosCall<T, X> call, ServicePrincipal service, Particulars known) throws X {
        try {
            GSSCredential credential = Exchange.as(identity.subject(), Exchange::credential);
            return Exchange.as(identity.withoutTicketGranting(credential), () -> call.with(credential, service));
        } catch (Exception e) {
            Optional<KerberosFault> fault = Explanation.of(e);
            if (fault.isPresent() && KerberosException.in(e).isEmpty()) {
                throw known.with("words", Explanation.wordsOf(e)).of(fault.get(), e);
            }
            throw (X) e;
        }
    }
}
