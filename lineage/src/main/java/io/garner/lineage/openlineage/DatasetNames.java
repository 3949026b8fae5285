package io.garner.lineage.openlineage;

import io.garner.model.Fqn;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which table of the catalog a dataset is. A name that could be of several tables is of none: nothing is guessed. Immutable.
 */
final class DatasetNames {

    /** What became of a name. */
    sealed interface Naming {

        /** The table. */
        record Table(Fqn fqn) implements Naming {}

        /** Nobody says which service the namespace is. */
        record NoService() implements Naming {}

        /** The name does not say which table of the service it is. */
        record NoTable(String reason, String remedy) implements Naming {}
    }

    private static final int FULL = 3;

    private final Map<String, Fqn> namespaces;
    private final Map<String, String> hosts;

    /**
     * Names by these maps.
     *
     * @param namespaces a service, or a service and a database, by namespace or the beginning of one
     * @param hosts a service by {@code host:port} or {@code host\instance}
     */
    DatasetNames(Map<String, String> namespaces, Map<String, String> hosts) {
        // The longest beginning comes first.
        this.namespaces = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        namespaces.forEach((namespace, target) -> this.namespaces.put(namespace, Fqn.parse(target)));
        this.hosts = new TreeMap<>();
        hosts.forEach((host, service) -> this.hosts.put(host.toLowerCase(Locale.ROOT), service));
    }

    /** The table of this name, or else of the first of the other names that has one. */
    Naming of(DatasetId dataset, List<DatasetId> alsoKnownAs) {
        Naming own = of(dataset);
        return own instanceof Naming.Table
                ? own
                : alsoKnownAs.stream()
                        .map(this::of)
                        .filter(Naming.Table.class::isInstance)
                        .findFirst()
                        .orElse(own);
    }

    private Naming of(DatasetId dataset) {
        Optional<StoreAddress> address = StoreAddress.parse(dataset.namespace());
        Optional<Fqn> place = byNamespace(dataset.namespace())
                .or(() -> address.flatMap(this::byInstance))
                .or(() -> address.flatMap(this::byHost));
        return place.isEmpty() ? new Naming.NoService() : table(place.get(), dataset);
    }

    private Optional<Fqn> byNamespace(String namespace) {
        return namespaces.entrySet().stream()
                .filter(entry -> isBeginning(entry.getKey(), namespace))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A beginning ends where a word does: port 543 is not the beginning of port 5432. */
    private static boolean isBeginning(String beginning, String namespace) {
        int end = beginning.length();
        return namespace.startsWith(beginning)
                && (namespace.length() == end
                        || !Character.isLetterOrDigit(namespace.charAt(end))
                        || !Character.isLetterOrDigit(beginning.charAt(end - 1)));
    }

    private Optional<Fqn> byInstance(StoreAddress address) {
        return service(address.keysOfInstance()).map(Fqn::of);
    }

    private Optional<Fqn> byHost(StoreAddress address) {
        return service(address.keys())
                .map(service ->
                        address.path().map(path -> Fqn.of(service, path)).orElseGet(() -> Fqn.of(service)));
    }

    private Optional<String> service(List<String> keys) {
        return keys.stream().flatMap(key -> Stream.ofNullable(hosts.get(key))).findFirst();
    }

    private static Naming table(Fqn place, DatasetId dataset) {
        List<String> parts = NameParts.of(dataset.name()).orElse(List.of());
        if (parts.size() == FULL) {
            return new Naming.Table(Fqn.of(place.service())
                    .child(parts.get(0))
                    .child(parts.get(1))
                    .child(parts.get(2)));
        } else if (parts.size() == FULL - 1 && place.parts().size() > 1) {
            return new Naming.Table(place.child(parts.get(0)).child(parts.get(1)));
        } else if (parts.size() == FULL - 1) {
            return new Naming.NoTable(
                    "the name lacks the database",
                    "Say which with a line under \"namespaces\" of the source: \"" + dataset.shownNamespace() + "\": "
                            + place + ".DATABASE");
        }
        return new Naming.NoTable("a table is named by database, schema and table with dots between", "");
    }
}
