package io.garner.airflow.rest;

import io.garner.airflow.AirflowAuth;
import io.garner.config.Environment;
import io.garner.http.Authorization;
import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosLogin;
import io.garner.kerberos.KerberosSettings;
import io.garner.kerberos.ServicePrincipal;
import io.garner.source.SourceException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;

/**
 * The ticket of a cache, shown as SPNEGO: a token of its own for each request, for a server takes each only once. A web
 * server in front of Airflow is {@code HTTP/host} to the KDC; Airflow itself is {@code airflow/host}.
 */
final class Negotiation implements Authorization {

    private static final String SPNEGO = "1.3.6.1.5.5.2";
    private static final List<String> SERVICES = List.of("HTTP", "airflow");

    private final KerberosLogin login;
    private final String host;
    private @Nullable List<ServicePrincipal> names;
    private Optional<ServicePrincipal> used = Optional.empty();

    Negotiation(KerberosLogin login, String host) {
        this.login = login;
        this.host = host;
    }

    static Negotiation of(AirflowAuth auth, String host, Environment environment) {
        return new Negotiation(new KerberosLogin(settings(auth), environment), host);
    }

    static KerberosSettings settings(AirflowAuth auth) {
        return KerberosSettings.ofTicketCache(auth.ticketCache(), Optional.empty());
    }

    /** Looks into DNS. */
    static List<ServicePrincipal> services(String host) {
        return SERVICES.stream()
                .flatMap(service -> ServicePrincipal.ofHost(service, host, Optional.empty()).stream())
                .toList();
    }

    @Override
    public synchronized Optional<String> next() {
        List<ServicePrincipal> known = names == null ? services(host) : names;
        names = known;
        return Optional.of(token(known));
    }

    /** The KDC may know both, and the server only have the key of one: the other is tried once and then stayed with. */
    @Override
    public synchronized Optional<String> instead(Optional<String> refused) {
        List<ServicePrincipal> others = new ArrayList<>(names == null ? List.of() : names);
        others.removeIf(name -> used.filter(one -> isSame(name, one)).isPresent());
        if (others.isEmpty()) {
            return Optional.empty();
        }
        try {
            String token = token(others);
            names = List.copyOf(others);
            return Optional.of(token);
        } catch (KerberosException e) {
            return Optional.empty();
        }
    }

    private static boolean isSame(ServicePrincipal written, ServicePrincipal known) {
        return Stream.of(written.name(), written.name() + "@" + known.realm().orElse(""))
                .anyMatch(known.name()::equals);
    }

    private String token(List<ServicePrincipal> services) {
        try {
            return login.<String, GSSException>call(services, (credential, service) -> {
                used = Optional.of(service);
                return "Negotiate " + Base64.getEncoder().encodeToString(token(credential, service));
            });
        } catch (GSSException e) {
            throw SourceException.refused(
                    "Making a token of the ticket for " + services.get(0),
                    String.valueOf(e.getMessage()),
                    "Run doctor: it looks at the ticket step by step.",
                    e);
        }
    }

    private static byte[] token(GSSCredential credential, ServicePrincipal service) throws GSSException {
        GSSManager manager = GSSManager.getInstance();
        GSSContext context = manager.createContext(
                manager.createName(service.name(), anyType()),
                new Oid(SPNEGO),
                credential,
                GSSContext.DEFAULT_LIFETIME);
        try {
            context.requestMutualAuth(true);
            context.requestCredDeleg(false);
            return context.initSecContext(new byte[0], 0, 0);
        } finally {
            context.dispose();
        }
    }

    /** The JDK takes a name without a type as it is written. */
    private static @Nullable Oid anyType() {
        return null;
    }
}
