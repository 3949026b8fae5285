package io.garner.kerberos;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a krb5.conf says, with the files that it includes; as the JDK reads it, so of two values the last counts. */
public record Krb5Conf(Path file, List<Entry> entries) {

    /** One setting: {@code [realms] CORP.EXAMPLE = { kdc = dc1 }} has the path realms, CORP.EXAMPLE, kdc. */
    public record Entry(List<String> path, String value) {
        public Entry {
            path = List.copyOf(path);
        }
    }

    public Krb5Conf {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the file that is in force for this process; one without any entry when there is none.
     *
     * @throws KerberosException when the file that was named is not there
     */
    public static Krb5Conf inForce() {
        return read(Krb5ConfLocation.inForce());
    }

    /**
     * Reads a file.
     *
     * @throws KerberosException when it is named and not there
     */
    public static Krb5Conf read(Krb5ConfLocation location) {
        location.requireReadable();
        return new Krb5Conf(location.file(), new Krb5ConfReader().read(location.file()));
    }

    /** Whether it says how long to wait for a KDC, or how often to ask it. */
    boolean setsWaits(String realm) {
        return entries.stream()
                .map(Entry::path)
                .filter(path -> path.get(path.size() - 1).equals("kdc_timeout")
                        || path.get(path.size() - 1).equals("max_retries"))
                .anyMatch(path -> path.get(0).equals("libdefaults") || path.contains(realm));
    }

    /** The realm of names that say none. */
    public Optional<String> defaultRealm() {
        return last("libdefaults", "default_realm");
    }

    /** The KDCs that the file lists for a realm, as written: host, or host and port. */
    public List<String> kdcs(String realm) {
        return entries.stream()
                .filter(entry -> entry.path().equals(List.of("realms", realm, "kdc")))
                .flatMap(entry -> List.of(entry.value().split("\\s+")).stream())
                .toList();
    }

    /** The realm that the file gives a host: by its own name, or by a domain above it. */
    public Optional<String> realmOf(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        Optional<String> realm = last("domain_realm", name);
        for (int dot = name.indexOf('.'); realm.isEmpty() && dot >= 0; dot = name.indexOf('.', dot + 1)) {
            String domain = name.substring(dot);
            realm = last("domain_realm", domain).or(() -> last("domain_realm", domain.substring(1)));
        }
        return realm;
    }

    /** Whether KDCs that the file does not list are looked for in DNS. */
    public boolean looksKdcsUpInDns() {
        return last("libdefaults", "dns_lookup_kdc")
                .or(() -> last("libdefaults", "dns_fallback"))
                .map(value -> !List.of("false", "no", "n", "off", "0").contains(value.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    /** A setting under {@code [libdefaults]}: kdc_timeout, udp_preference_limit, and so on. */
    public Optional<String> libdefault(String name) {
        return last("libdefaults", name);
    }

    private Optional<String> last(String... path) {
        return entries.stream()
                .filter(entry -> entry.path().equals(List.of(path)))
                .map(Entry::value)
                .reduce((earlier, later) -> later);
    }
}
