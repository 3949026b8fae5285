package io.garner.airflow.xlets;

import io.garner.airflow.xlets.Named.Thing;
import io.garner.airflow.xlets.Named.Unresolved;
import io.garner.model.Fqn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of tables in the catalog, from what is said of them. */
final class TableNames {

    static final String SHAPE = "Write {\"service\": …, \"database\": …, \"schema\": …, \"table\": …}.";

    private static final String ANY_SCHEMA = "*";
    private static final int OF_TABLE = 4;
    private static final int OF_PIPELINE = 2;

    private final Map<String, String> defaultSchemas;

    TableNames(Map<String, String> defaultSchemas) {
        this.defaultSchemas = Map.copyOf(defaultSchemas);
    }

    /**
     * A table of a service.
     *
     * @param place what is said besides: nothing, the database, or database and schema; where the table says more, that counts
     * @param table its name, with schema and database before it where they are said so
     */
    Named table(String service, List<String> place, String table, Optional<String> column) {
        Optional<List<String>> dotted = parts(table);
        if (dotted.isEmpty()) {
            return new Unresolved("\"" + table + "\" is no name of a table", "");
        }
        int lacking = 3 - dotted.get().size();
        if (lacking < 0 || (place.isEmpty() && lacking > 0)) {
            return new Unresolved(
                    "it names " + (lacking < 0 ? "more than database, schema and table" : "no database"), SHAPE);
        }
        List<String> parts = new ArrayList<>(place.subList(0, Math.min(place.size(), lacking)));
        parts.addAll(dotted.get());
        if (parts.size() == 2) {
            parts.add(1, defaultSchemas.getOrDefault(service, ANY_SCHEMA));
        }
        return new Thing(Fqn.of(service, parts.get(0), parts.get(1), parts.get(2)), column, Named.DEFAULT_KEY);
    }

    /** A table or pipeline by its whole name in the catalog. */
    static Named whole(String kind, String name, String key) {
        int size = kind.equals("pipeline") ? OF_PIPELINE : OF_TABLE;
        Optional<Fqn> fqn = fqn(name).filter(parsed -> parsed.parts().size() == size);
        return fqn.isPresent()
                ? new Thing(fqn.get(), Optional.empty(), key)
                : new Unresolved(
                        "\"" + name + "\" is no fully qualified name of a " + kind,
                        "Write it as " + (size == OF_TABLE ? "service.database.schema.table" : "service.pipeline")
                                + ", in double quotes each part that has a dot.");
    }

    private static Optional<List<String>> parts(String dotted) {
        return fqn(dotted.replaceAll("\\[([^\\[\\]]+)]", "\"$1\"")).map(Fqn::parts);
    }

    private static Optional<Fqn> fqn(String text) {
        try {
            return Optional.of(Fqn.parse(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
