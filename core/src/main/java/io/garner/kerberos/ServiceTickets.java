package io.garner.kerberos;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gets the ticket for a service that may be known under one of several names. */
final class ServiceTickets {

    /** Another name of the same service may still be known. */
    private static final Set<KerberosFault> TRY_NEXT = Set.of(KerberosFault.SPN_UNKNOWN, KerberosFault.WRONG_REALM);

    private final Identity identity;
    private final Deadline deadline;
    private final Particulars known;

    ServiceTickets(Identity identity, Deadline deadline, Particulars known) {
        this.identity = identity;
        this.deadline = deadline;
        this.known = known;
    }

    /** A name without a realm gets that of its host, which the JDK would not look up in krb5.conf for such names. */
    ServicePrincipal fetch(List<ServicePrincipal> written) {
        Krb5Conf conf = Krb5Conf.inForce();
        List<ServicePrincipal> services = written.stream()
                .map(service -> service.in(conf.realmOf(service.host())))
                .toList();
        Optional<ServicePrincipal> ready =
                services.stream().filter(identity::hasTicketFor).findFirst();
        if (ready.isPresent()) {
            return ready.get();
        }
        return KdcTalk.hold(deadline, identity.realm(), known(services), () -> firstKnown(services));
    }

    private ServicePrincipal firstKnown(List<ServicePrincipal> services) throws Exception {
        for (ServicePrincipal service : services.subList(0, services.size() - 1)) {
            if (isKnown(service)) {
                return service;
            }
        }
        return fetch(services.get(services.size() - 1));
    }

    private boolean isKnown(ServicePrincipal service) throws Exception {
        try {
            fetch(service);
            return true;
        } catch (Exception e) {
            if (Explanation.of(e).filter(TRY_NEXT::contains).isPresent()) {
                return false;
            }
            throw e;
        }
    }

    private ServicePrincipal fetch(ServicePrincipal service) throws Exception {
        return Exchange.as(identity.subject(), () -> {
            Exchange.fetchTicket(service);
            return service;
        });
    }

    private Particulars known(List<ServicePrincipal> services) {
        return known.with("spn", services.stream().map(ServicePrincipal::name).collect(Collectors.joining(" or ")))
                .with("setting", services.get(0).setting());
    }

    Particulars known(ServicePrincipal service) {
        return known.with("spn", service.name()).with("setting", service.setting());
    }
}
