package io.garner.ingest;

import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.garner.model.ReservedWords;
import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.StoredEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which columns the catalog knows of the tables at both ends of an edge, each table asked for once. A server refuses an edge
 * for a mapping that names a column which it does not have. Thread-safe.
 */
final class EdgeColumns {

    private final OpenMetadata catalog;
    private final Map<Fqn, Set<String>> known = new ConcurrentHashMap<>();
    private final Set<Fqn> unknown = ConcurrentHashMap.newKeySet();

    EdgeColumns(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    /** The edge with those mappings whose columns are all there; the others' columns are noted. */
    Edge known(Edge edge) {
        List<ColumnMapping> kept = new ArrayList<>();
        for (ColumnMapping mapping : edge.columns()) {
            boolean all = has(edge.to(), mapping.toColumn());
            for (String column : mapping.fromColumns()) {
                all &= has(edge.from(), column);
            }
            if (all) {
                kept.add(mapping);
            }
        }
        return new Edge(edge.from(), edge.to(), kept, edge.source(), edge.pipeline(), edge.sql(), edge.description());
    }

    /** The columns that were asked for and are not there, by their names in the catalog. */
    Set<String> unknown() {
        return unknown.stream().map(Fqn::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean has(Fqn table, String column) {
        boolean there = known.computeIfAbsent(table, this::asked).contains(ReservedWords.encode(column));
        if (!there) {
            unknown.add(table.child(column));
        }
        return there;
    }

    private Set<String> asked(Fqn table) {
        return KnownEnds.typeOf(table) != EntityType.TABLE
                ? Set.of()
                : catalog.find(EntityType.TABLE, table).flatMap(StoredEntity::columns).orElse(List.of()).stream()
                        .map(ColumnBody::name)
                        .collect(Collectors.toSet());
    }
}
