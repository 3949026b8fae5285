package io.garner.kerberos;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name under which a KDC knows a service (an SPN): {@code MSSQLSvc/sql01.corp.example:1433}, with or without
 * {@code @REALM}; without, krb5.conf decides on the realm.
 */
public record ServicePrincipal(String name) {

    private static final String SQL_SERVER = "MSSQLSvc";

    public ServicePrincipal {
        if (!isOne(name)) {
            throw new IllegalArgumentException("\"" + name
                    + "\" is no service principal; write SERVICE/host.domain:port or with @REALM behind it");
        }
    }

    /** Whether a text has the form of such a name. */
    public static boolean isOne(String text) {
        return text.matches("[^/@\\s]+/[^/@\\s]+(/[^/@\\s]+)?(@[^@\\s]+)?");
    }

    /**
     * The names to try for a SQL Server, in this order: the given one and no other; else {@code MSSQLSvc/host:port} for
     * the host as written and then, because an alias has often no SPN of its own, for the name that DNS gives back for
     * its address. Looks into DNS.
     *
     * @param spn the name that the configuration sets, with or without a realm
     * @param realm the realm that the configuration sets
     */
    public static List<ServicePrincipal> ofSqlServer(
            String host, int port, Optional<String> spn, Optional<String> realm) {
        if (spn.isPresent()) {
            return List.of(new ServicePrincipal(spn.get()).in(realm));
        }
        return HostNames.of(host).stream()
                .map(name -> new ServicePrincipal(SQL_SERVER + "/" + name + ":" + port).in(realm))
                .toList();
    }

    /**
     * The name of a service that is known by its host alone, as PostgreSQL and web servers are. A driver asks the JDK for
     * {@code service@host}, so this follows the JDK: a short host name becomes the full one that DNS gives back when that
     * begins with it, and every other stays as it is written.
     */
    public static List<ServicePrincipal> ofHost(String service, String host, Optional<String> realm) {
        return List.of(new ServicePrincipal(service + "/" + HostNames.asJava(host)).in(realm));
    }

    /** In this realm, unless the name has one already. */
    ServicePrincipal in(Optional<String> realm) {
        return realm.filter(r -> realm().isEmpty())
                .map(r -> new ServicePrincipal(name + "@" + r.toUpperCase(Locale.ROOT)))
                .orElse(this);
    }

    /** The realm, when the name says it. */
    public Optional<String> realm() {
        int at = name.indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(name.substring(at + 1));
    }

    /** The part between service and realm, without a port. */
    public String host() {
        return name.replaceFirst("^[^/]+/", "").replaceFirst("[:/@].*$", "");
    }

    /** The keys of a source's configuration that make the name. */
    String setting() {
        return switch (name.replaceFirst("/.*", "")) {
            case SQL_SERVER -> "spn or realm";
            case "HTTP", "airflow" -> "url";
            default -> "host, kerberosServerName or realm";
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
