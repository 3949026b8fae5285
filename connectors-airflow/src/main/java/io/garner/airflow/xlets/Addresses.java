package io.garner.airflow.xlets;

import io.garner.airflow.xlets.Named.Unresolved;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which table an address means: the map of hosts says which service a server is. */
final class Addresses {

    private static final String SHAPE = "Write it as postgres://host:port/database/schema/table, or mssql://… .";

    private final Map<String, String> hosts = new TreeMap<>();
    private final TableNames names;

    Addresses(Map<String, String> hosts, TableNames names) {
        hosts.forEach((host, service) -> this.hosts.put(host.toLowerCase(Locale.ROOT), service));
        this.names = names;
    }

    /** The table of a dataset or asset. */
    Named of(String uri) {
        Optional<Address> address = Address.parse(uri);
        return address.isEmpty()
                ? new Unresolved("it is no address of a table", SHAPE)
                : table(address.get(), address.get().names());
    }

    /** The table of an OpenLineage dataset, whose name has dots. */
    Named of(String namespace, String name) {
        Optional<Address> address = Address.parse(namespace);
        return address.isEmpty()
                ? new Unresolved("its namespace is no address of a server", "")
                : table(address.get(), List.of(name));
    }

    private Named table(Address address, List<String> said) {
        if (!address.isDatabaseServer()) {
            return new Unresolved(
                    "what " + address.product() + " addresses is not among the tables of a service that is known here",
                    "");
        }
        Optional<String> service = address.keys().stream()
                .flatMap(key -> Stream.ofNullable(hosts.get(key)))
                .findFirst();
        if (service.isEmpty()) {
            String key = address.keys().get(0);
            return new Unresolved(
                    "no service is known for the server " + key,
                    "If the catalog has it, add to ingest.yaml, with the service's name: hosts: {\""
                            + key.replace("\\", "\\\\") + "\": SERVICE}");
        } else if (said.isEmpty() || said.stream().anyMatch(String::isBlank)) {
            return new Unresolved("it names no table of " + service.get(), SHAPE);
        }
        int last = said.size() - 1;
        return names.table(
                service.get(),
                said.subList(0, last),
                last == 2 ? quoted(said.get(last)) : said.get(last),
                Optional.empty());
    }

    /** Behind two slashes a name may hold dots; elsewhere they stand between names. */
    private static String quoted(String name) {
        return name.indexOf('.') < 0 ? name : '"' + name.replace("\"", "") + '"';
    }
}
