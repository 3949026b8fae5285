package io.garner.ingest;

import io.garner.ingest.EdgeChange.Ends;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.StoredEntity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns the catalog knows of the tables at both ends of an edge, each table asked for once. A server refuses an edge
 * for a mapping that names a column which it does not have, whoever told it. Thread-safe.
 */
final class EdgeColumns {

    /** How many names of a column its table has. */
    private static final int PARTS_OF_A_TABLE = 4;

    private final OpenMetadata catalog;
    private final Map<Fqn, Set<String>> known = new ConcurrentHashMap<>();
    private final Set<Fqn> unknown = ConcurrentHashMap.newKeySet();
    private final Set<Dropped> dropped = ConcurrentHashMap.newKeySet();

    EdgeColumns(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    /**
     * A mapping that was stored with an edge and is left out from now on.
     *
     * @param tellers which of our sources told it; nobody of ours when this is empty
     */
    record Dropped(Fqn from, Fqn to, ColumnsBody mapping, List<String> tellers) {}

    /** The edge with those mappings whose columns are all there; the others' columns are noted. */
    Edge known(Edge edge) {
        List<ColumnMapping> kept = new ArrayList<>();
        for (ColumnMapping mapping : edge.columns()) {
            List<String> sources = mapping.fromColumns().stream()
                    .filter(column -> has(edge.from(), column))
                    .toList();
            if (has(edge.to(), mapping.toColumn()) && !sources.isEmpty()) {
                kept.add(new ColumnMapping(sources, mapping.toColumn(), mapping.function()));
            }
        }
        return new Edge(edge.from(), edge.to(), kept, edge.source(), edge.pipeline(), edge.sql(), edge.description());
    }

    /**
     * The change without the mappings of others whose columns have gone from a table since; these are noted.
     *
     * @param told mappings that are told in this run and stay
     */
    EdgeChange living(EdgeChange change, Collection<ColumnsBody> told) {
        if (change.details().isEmpty() || change.before().isEmpty() || !isOfTables(change.ends())) {
            return change;
        }
        EdgeShares shares = EdgeShares.of(change.details());
        Set<ColumnsBody> gone = shares.mappings().stream()
                .filter(mapping -> !told.contains(mapping) && !isThere(mapping))
                .collect(Collectors.toSet());
        gone.forEach(
                mapping -> dropped.add(new Dropped(change.from(), change.to(), mapping, shares.tellersOf(mapping))));
        EdgeDetails left = gone.isEmpty() ? shares.stored() : shares.withoutColumns(gone);
        return new EdgeChange(change.from(), change.to(), change.ends(), Optional.of(left), change.before());
    }

    /** Tells of all columns that were missed since it was last called. */
    void conclude(LineageFindings findings) {
        findings.columnsUnknown(unknown.stream().map(Fqn::toString).sorted().toList());
        unknown.clear();
        findings.columnsDropped(dropped);
        dropped.clear();
    }

    private static boolean isOfTables(Optional<Ends> ends) {
        String table = EntityType.TABLE.word();
        return ends.filter(both ->
                        both.from().type().equals(table) && both.to().type().equals(table))
                .isPresent();
    }

    private boolean isThere(ColumnsBody mapping) {
        return Stream.concat(mapping.fromColumns().stream(), Stream.of(mapping.toColumn()))
                .allMatch(this::isThere);
    }

    /** Servers of 1.2 store columns of a third table, too; what is no name of a column is no column. */
    private boolean isThere(String column) {
        Fqn name;
        try {
            name = Fqn.parse(column);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return name.parts().size() > PARTS_OF_A_TABLE
                && columnsOf(new Fqn(name.parts().subList(0, PARTS_OF_A_TABLE))).contains(name.toString());
    }

    private boolean has(Fqn table, String column) {
        Fqn name = table.child(column);
        boolean there = columnsOf(table).contains(name.toString());
        if (!there) {
            unknown.add(name);
        }
        return there;
    }

    private Set<String> columnsOf(Fqn table) {
        return known.computeIfAbsent(table, this::asked);
    }

    private Set<String> asked(Fqn table) {
        return KnownEnds.typeOf(table) != EntityType.TABLE
                ? Set.of()
                : catalog.find(EntityType.TABLE, table).flatMap(StoredEntity::columns).orElse(List.of()).stream()
                        .flatMap(column -> names(table, column))
                        .collect(Collectors.toSet());
    }

    /** A column and those inside it. */
    private static Stream<String> names(Fqn parent, ColumnBody column) {
        Fqn name = parent.child(column.name());
        return Stream.concat(
                Stream.of(name.toString()),
                column.children().stream().flatMap(List::stream).flatMap(child -> names(name, child)));
    }
}
