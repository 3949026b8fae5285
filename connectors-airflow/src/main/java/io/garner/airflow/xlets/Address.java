package io.garner.airflow.xlets;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The address of something in a database server: {@code postgres://host:5432/db/schema/table}, or of the server alone.
 *
 * @param product {@code postgres}, {@code mssql}, or another scheme as it is
 * @param host in lower case
 * @param path its parts
 */
record Address(String product, String host, Optional<String> port, List<String> path) {

    private static final Pattern TEXT = Pattern.compile(
            "([a-zA-Z][\\w+.-]*)://(?:[^@/]*@)?(\\[[^\\]]+]|[^:/\\\\?#]+)(?:\\\\([^:/?#]+))?(?::(\\d{1,5}))?(?:/([^?#]*))?.*");

    private static final Map<String, String> USUAL_PORTS = Map.of("postgres", "5432", "mssql", "1433");

    private static final Map<String, String> PRODUCTS = Map.of(
            "postgresql", "postgres", "sqlserver", "mssql", "mssql+pyodbc", "mssql", "postgresql+psycopg2", "postgres");

    /** What a path of a SQL Server has when an instance stands before database, schema and table. */
    private static final int WITH_INSTANCE = 4;

    /** Empty for what is no address. */
    static Optional<Address> parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        Stream<String> instance = Stream.ofNullable(parts.group(3));
        Stream<String> path = Stream.ofNullable(parts.group(5)).flatMap(all -> Stream.of(all.split("/", -1)));
        return Optional.of(new Address(
                PRODUCTS.getOrDefault(scheme, scheme),
                parts.group(2).toLowerCase(Locale.ROOT),
                Optional.ofNullable(parts.group(4)),
                Stream.concat(instance, path).map(Address::decoded).toList()));
    }

    /** The text without a user or password before the host. */
    static String shown(String text) {
        return text.replaceAll("//[^@/\\s]*@", "//");
    }

    boolean isDatabaseServer() {
        return USUAL_PORTS.containsKey(product);
    }

    /** The keys of the map of hosts that stand for the server, the most exact first; in lower case. */
    List<String> keys() {
        String number = port.orElse(USUAL_PORTS.getOrDefault(product, ""));
        Stream<String> named =
                hasInstance() ? Stream.of(host + "\\" + path.get(0).toLowerCase(Locale.ROOT)) : Stream.of();
        return Stream.concat(named, Stream.of(host + ":" + number)).toList();
    }

    /** Database, schema and table as far as they are said; a schema without a name is left out. */
    List<String> names() {
        List<String> names = hasInstance() ? path.subList(1, path.size()) : path;
        boolean nameless =
                names.size() == 3 && (names.get(1).isEmpty() || names.get(1).equals("default"));
        return nameless ? List.of(names.get(0), names.get(2)) : names;
    }

    private boolean hasInstance() {
        return product.equals("mssql") && path.size() == WITH_INSTANCE;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }
}
