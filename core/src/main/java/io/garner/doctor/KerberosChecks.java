package io.garner.doctor;

import io.garner.kerberos.KerberosFault;
import io.garner.kerberos.KerberosLogin;
import io.garner.kerberos.KerberosSettings;
import io.garner.kerberos.Krb5Conf;
import io.garner.kerberos.Krb5ConfLocation;
import io.garner.kerberos.ServicePrincipal;
import io.garner.model.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a login by ticket stands on: the steps {@code krb5.conf}, {@code realm}, {@code kdc}, {@code ticket-cache} or
 * {@code keytab}, and {@code service-ticket}. They do what the login does, one thing after the other.
 */
public final class KerberosChecks {

    public static final String KRB5_CONF = "krb5.conf";
    public static final String REALM = "realm";
    public static final String KDC = "kdc";
    public static final String TICKET_CACHE = "ticket-cache";
    public static final String KEYTAB = "keytab";
    public static final String SERVICE_TICKET = "service-ticket";

    private final KerberosSettings kerberos;
    private final CheckupSettings settings;
    private final String host;
    private final Supplier<List<ServicePrincipal>> services;
    private final ClientTickets tickets;

    /**
     * @param kerberos as the connector logs in
     * @param host of the service
     * @param services the names of the service, in the order in which the connector tries them; may look into DNS
     */
    public KerberosChecks(
            KerberosSettings kerberos,
            CheckupSettings settings,
            String host,
            Supplier<List<ServicePrincipal>> services) {
        Duration patience =
                kerberos.patience().compareTo(settings.patience()) < 0 ? kerberos.patience() : settings.patience();
        this.kerberos = kerberos.within(patience);
        this.settings = settings;
        this.host = host;
        this.services = services;
        this.tickets = new ClientTickets(this.kerberos, settings.environment());
    }

    /** The steps in their order. */
    public List<Check> checks() {
        String client = kerberos.keytab().isPresent() ? KEYTAB : TICKET_CACHE;
        return List.of(
                Check.of(KRB5_CONF, "krb5.conf", this::conf),
                Check.of(REALM, "realm", this::realm).after(KRB5_CONF),
                Check.of(KDC, "KDCs", this::kdcs).after(REALM),
                Check.of(client, client.replace('-', ' '), tickets::look),
                Check.of(SERVICE_TICKET, "service ticket", this::serviceTicket)
                        .after(HostChecks.DNS, KRB5_CONF, REALM, KDC, client));
    }

    private CheckResult conf() {
        Krb5ConfLocation location = Krb5ConfLocation.choose(settings.krb5Conf(), settings.environment());
        Krb5Conf conf = Krb5Conf.read(location);
        String why = "named by " + why(location);
        if (!Files.exists(location.file())) {
            return CheckResult.failed(KerberosFault.KRB5_CONF_MISSING.in(
                    Map.of("conf", location.file().toString())));
        }
        return conf.entries().isEmpty()
                ? failed(location.file() + " (" + why + ") holds no setting", "Put the company's krb5.conf there.")
                : CheckResult.passed(location.file() + ", " + why);
    }

    private String why(Krb5ConfLocation location) {
        if (settings.krb5Conf().map(Path::toAbsolutePath).equals(Optional.of(location.file()))) {
            return "kerberos.conf of the configuration";
        }
        boolean variable = settings.environment()
                .get("KRB5_CONFIG")
                .filter(named -> named.contains(location.file().toString()))
                .isPresent();
        return variable ? "KRB5_CONFIG" : location.origin();
    }

    /** A name that says its realm, or a host whose realm [domain_realm] says, needs no default. */
    private CheckResult realm() {
        Krb5Conf conf = Krb5Conf.inForce();
        List<String> details = new ArrayList<>();
        conf.defaultRealm().ifPresent(realm -> details.add(realm + " by default"));
        conf.realmOf(host).ifPresent(realm -> details.add(host + " belongs to " + realm + " by [domain_realm]"));
        if (conf.defaultRealm().isPresent()) {
            return CheckResult.passed(details);
        }
        return needsDefaultRealm(conf)
                ? CheckResult.failed(KerberosFault.NO_DEFAULT_REALM.in(
                        Map.of("conf", conf.file().toString(), "words", "KrbException: Cannot locate default realm")))
                : CheckResult.passed(
                        details,
                        conf.file() + " sets no default_realm. This source does without; set it under [libdefaults] for"
                                + " those that do not.");
    }

    private boolean needsDefaultRealm(Krb5Conf conf) {
        boolean namesWithout = services.get().stream()
                .anyMatch(
                        name -> name.realm().or(() -> conf.realmOf(name.host())).isEmpty());
        boolean clientWithout = kerberos.keytab().isPresent() && tickets.realm().isEmpty();
        return namesWithout || clientWithout;
    }

    private CheckResult kdcs() {
        Krb5Conf conf = Krb5Conf.inForce();
        Set<String> realms = new LinkedHashSet<>();
        tickets.realm().or(conf::defaultRealm).ifPresent(realms::add);
        conf.realmOf(host).ifPresent(realms::add);
        return realms.isEmpty()
                ? new CheckResult.Skipped("nobody says which realm it is about")
                : new KdcRoundCall(conf, settings.patience()).of(realms);
    }

    private CheckResult serviceTicket() {
        List<ServicePrincipal> names = services.get();
        ServicePrincipal known = new KerberosLogin(kerberos, settings.environment()).ticketFor(names);
        List<String> details = new ArrayList<>(List.of("for " + known));
        names.stream()
                .takeWhile(name -> !isSame(name, known))
                .forEach(name -> details.add("the KDC does not know " + name + ", which was tried first"));
        return CheckResult.passed(details);
    }

    /** A name that says no realm was given one before it was asked for. */
    private static boolean isSame(ServicePrincipal written, ServicePrincipal known) {
        return known.equals(written) || known.name().startsWith(written.name() + "@");
    }

    private static CheckResult failed(String reason, String remedy) {
        return new CheckResult.Failed(reason, remedy, ExitCode.AUTHENTICATION);
    }
}
