package io.garner.ingest;

import io.garner.ingest.NameSearch.Found;
import io.garner.model.Fqn;
import io.garner.model.ReservedWords;
import io.garner.model.TableName;
import io.garner.source.NameFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which tables of a database have one name, for a name that stands without its schema ({@link Fqn#ANY}). Those count that
 * this run has met, and those that the catalog has in schemas which it has not. Used by the thread that plans.
 */
final class Namesakes {

    private final Fqn service;
    private final NameSearch search;
    private final boolean foldsCase;
    private final boolean meetsAll;
    private final Map<TableName, Set<TableName>> met = new HashMap<>();
    private final Set<Fqn> metSchemas = new HashSet<>();
    private final Map<TableName, List<TableName>> known = new HashMap<>();
    private final Map<String, List<TableName>> ambiguous = new TreeMap<>();

    /** @param scope which tables of a schema the run meets */
    Namesakes(Fqn service, NameSearch search, boolean foldsCase, NameFilter scope) {
        this.service = service;
        this.search = search;
        this.foldsCase = foldsCase;
        this.meetsAll = scope.equals(NameFilter.EVERYTHING);
    }

    /** @param table whom the name leads to: itself, or the table that it is a partition of */
    void add(TableName name, TableName table) {
        met.computeIfAbsent(anywhere(name), unseen -> new LinkedHashSet<>()).add(table);
        metSchemas.add(schemaOf(table));
    }

    /** The only one of this name; several are noted. */
    Optional<TableName> only(TableName name) {
        List<TableName> all = known.computeIfAbsent(anywhere(name), folded -> all(folded, name));
        if (all.size() > 1) {
            ambiguous.put(name.table(), all);
        }
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The names that meant several tables since this was last called. */
    Map<String, List<TableName>> ambiguous() {
        Map<String, List<TableName>> found = new TreeMap<>(ambiguous);
        ambiguous.clear();
        return found;
    }

    private List<TableName> all(TableName folded, TableName name) {
        Set<TableName> all = new LinkedHashSet<>(met.getOrDefault(folded, Set.of()));
        Found found = search.find(name.under(service.name()), schema -> !meetsAll || !metSchemas.contains(schema));
        found.tables().forEach(table -> all.add(nameOf(table)));
        // Where it was not looked for everywhere, nothing is the only one.
        return found.obstacle().isPresent() ? List.of() : List.copyOf(all);
    }

    private TableName anywhere(TableName name) {
        return foldsCase
                ? new TableName(lower(name.database()), Fqn.ANY, lower(name.table()))
                : new TableName(name.database(), Fqn.ANY, name.table());
    }

    private Fqn schemaOf(TableName table) {
        return Fqn.of(service.name(), table.database(), table.schema());
    }

    private static TableName nameOf(Fqn table) {
        List<String> parts = table.parts().stream().map(ReservedWords::decode).toList();
        return new TableName(parts.get(1), parts.get(2), parts.get(3));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
