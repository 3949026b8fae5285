package io.garner.lineage.openlineage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The server that a namespace names: {@code mssql://sql1:1433}, and what producers make of it: other schemes for the same
 * product, no port, a named instance, a database behind a slash, a user before an @.
 *
 * @param host in lower case
 * @param port empty where nobody says and the product has no port of its own
 * @param instance of a SQL Server, as it was told
 * @param path what stands behind the first slash
 */
record StoreAddress(
        String scheme, String host, Optional<String> port, Optional<String> instance, Optional<String> path) {

    private static final Pattern TEXT = Pattern.compile("(?:jdbc:)?([a-zA-Z][\\w+.-]*)://(?:[^@/]*@)?"
            + "(\\[[^\\]]+]|[^:/\\\\;?\\[]+)(?:\\\\([^:/\\\\;?]+))?(?::(\\d{1,5}))?(?:[/\\\\]([^/;?]*))?.*");

    private static final Map<String, String> DEFAULT_PORTS =
            Map.of("postgres", "5432", "mssql", "1433", "redshift", "5439", "mysql", "3306", "oracle", "1521");

    private static final Map<String, String> OTHER_SCHEMES = Map.of(
            "postgresql", "postgres",
            "sqlserver", "mssql");

    /** Empty when the namespace is no address. */
    static Optional<StoreAddress> parse(String namespace) {
        Matcher parts = TEXT.matcher(namespace.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String product = OTHER_SCHEMES.getOrDefault(scheme, scheme);
        Optional<String> instance = text(parts.group(3));
        // The default port is that of the default instance; a named one has any.
        Optional<String> usual = Optional.ofNullable(DEFAULT_PORTS.get(product)).filter(p -> instance.isEmpty());
        return Optional.of(new StoreAddress(
                product,
                parts.group(2).toLowerCase(Locale.ROOT),
                text(parts.group(4)).or(() -> usual),
                instance,
                text(parts.group(5))));
    }

    boolean isSqlServer() {
        return scheme.equals("mssql");
    }

    /** Whether its products are told apart by server, so that a map of hosts may know it. */
    boolean isDatabaseServer() {
        return DEFAULT_PORTS.containsKey(scheme);
    }

    /** The keys of the hosts map that stand for it, the most exact first; in lower case. */
    List<String> keys() {
        Stream<String> named = instance.stream().flatMap(name -> instanceKeys(name));
        Stream<String> plain = port.stream().map(number -> host + ":" + number);
        return Stream.concat(named, plain).toList();
    }

    /** The keys that stand for it if what is behind the slash is an instance. */
    List<String> keysOfInstance() {
        return isSqlServer() ? path.stream().flatMap(this::instanceKeys).toList() : List.of();
    }

    private Stream<String> instanceKeys(String name) {
        String server = host + "\\" + name.toLowerCase(Locale.ROOT);
        return Stream.concat(port.stream().map(number -> server + ":" + number), Stream.of(server));
    }

    private static Optional<String> text(String group) {
        return Optional.ofNullable(group).filter(found -> !found.isEmpty());
    }
}
