package io.garner.lineage.openlineage;

import io.garner.model.Fqn;
import io.garner.model.ReservedWords;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What OpenLineage calls tables of the catalog: {@code postgres://host:port} and {@code mssql://host:port} with
 * {@code database.schema.table}. Immutable.
 *
 * @param namespaces of services
 */
public record ServerNames(Map<String, String> namespaces) {

    private static final String POSTGRES = "postgres";

    private static final String SQL_SERVER = "mssql";

    private static final String DEFAULT_PORT_OF_SQL_SERVER = "1433";

    public ServerNames {
        namespaces = Map.copyOf(namespaces);
    }

    /**
     * The names that a map of hosts gives, read backwards. A service of several servers is called by the first in the
     * alphabet, so that it always has the same name.
     *
     * @param hosts services by {@code host:port} or {@code host\instance}
     * @param types of services, {@code postgres} or {@code mssql}; where it is not known, the port tells
     */
    public static ServerNames of(Map<String, String> hosts, Map<String, String> types) {
        Map<String, String> namespaces = new HashMap<>();
        new TreeMap<>(hosts)
                .forEach((host, service) -> namespaces.putIfAbsent(
                        service,
                        Optional.ofNullable(types.get(service)).orElseGet(() -> scheme(host)) + "://"
                                + host.toLowerCase(Locale.ROOT)));
        return new ServerNames(namespaces);
    }

    /**
     * The same names, and of services that no host is known of those that the catalog has the address of.
     *
     * @param types of services, {@code postgres} or {@code mssql}
     * @param addresses of services, {@code host:port}; without a port the product's own is meant
     */
    public ServerNames or(Map<String, String> types, Map<String, String> addresses) {
        Map<String, String> all = new HashMap<>(namespaces);
        addresses.forEach((service, address) -> Optional.ofNullable(types.get(service))
                .ifPresent(type -> all.putIfAbsent(
                        service, type + "://" + withPort(address.strip().toLowerCase(Locale.ROOT), type))));
        return new ServerNames(all);
    }

    private static String withPort(String address, String type) {
        boolean complete = address.indexOf(':') >= 0 || address.indexOf('\\') >= 0;
        return complete ? address : address + ":" + (type.equals(POSTGRES) ? "5432" : DEFAULT_PORT_OF_SQL_SERVER);
    }

    private static String scheme(String host) {
        return host.contains("\\") || host.endsWith(":" + DEFAULT_PORT_OF_SQL_SERVER) ? SQL_SERVER : POSTGRES;
    }

    /** The dataset that this table is; empty when nobody says which server its service is, or it is no table. */
    Optional<DatasetId> dataset(Fqn table) {
        return Optional.ofNullable(namespaces.get(table.service()))
                .filter(namespace -> table.parts().size() == 4)
                .map(namespace -> new DatasetId(
                        namespace,
                        table.parts().stream().skip(1).map(ServerNames::part).collect(Collectors.joining("."))));
    }

    /** As the source spells it, and in quotes where a reader would take it for several parts. */
    private static String part(String name) {
        String raw = ReservedWords.decode(name);
        boolean isPlain = raw.indexOf('.') < 0 && "\"[`".indexOf(raw.charAt(0)) < 0;
        return isPlain ? raw : '"' + raw.replace("\"", "\"\"") + '"';
    }
}
