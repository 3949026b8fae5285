package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeOutcome.EndMissing;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Include;
import io.garner.openmetadata.OpenMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks in the catalog for tables of whose names a part is not known ({@link Fqn#ANY}): in each schema there is, with a bounded
 * number of requests and none of them twice in a run. Needs no search index. Used by one thread.
 */
final class NameSearch {

    /** In how many databases a table is looked for whose database is not known. */
    private static final int MOST_DATABASES = 10;

    private static final int MOST_SCHEMAS = 200;

    /** For how many names that are not there the nearest are asked for: a few requests each. */
    private static final int MOST_NEAREST = 20;

    private static final int PARTS_OF_A_TABLE = 4;

    private final OpenMetadata catalog;
    private final KnownEnds ends;
    private final Map<Fqn, List<Fqn>> inside = new HashMap<>();
    private final Map<Fqn, String> missing = new HashMap<>();

    NameSearch(OpenMetadata catalog, KnownEnds ends) {
        this.catalog = catalog;
        this.ends = ends;
    }

    /**
     * The tables that may be meant.
     *
     * @param obstacle why it was not looked for everywhere
     */
    record Found(List<Fqn> tables, Optional<String> obstacle) {

        /** The one that is meant. */
        Optional<Fqn> only() {
            return obstacle.isEmpty() && tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
        }

        private static Found not(String obstacle) {
            return new Found(List.of(), Optional.of(obstacle));
        }
    }

    Found find(Fqn partial) {
        return find(partial, schema -> true);
    }

    /** @param where in which schemas to look */
    Found find(Fqn partial, Predicate<Fqn> where) {
        List<String> parts = partial.parts();
        if (parts.size() != PARTS_OF_A_TABLE || isAny(partial.service()) || isAny(partial.name())) {
            return Found.not("the service and the name of a table must be known");
        }
        List<Fqn> databases = databases(partial);
        if (databases.size() > MOST_DATABASES) {
            return Found.not(
                    partial.service() + " has " + databases.size() + " databases, which are too many to look in");
        }
        List<Fqn> schemas = new ArrayList<>();
        for (Fqn database : databases) {
            schemas.addAll(
                    isAny(parts.get(2))
                            ? inside(EntityType.DATABASE_SCHEMA, EntityType.DATABASE, database)
                            : List.of(database.child(parts.get(2))));
        }
        schemas.removeIf(where.negate());
        if (schemas.size() > MOST_SCHEMAS) {
            return Found.not("there are " + schemas.size() + " schemas, which are too many to look in");
        }
        List<Fqn> tables = schemas.stream()
                .map(schema -> schema.child(partial.name()))
                .filter(table -> ends.of(table, Optional.empty()).isPresent())
                .toList();
        return new Found(tables, Optional.empty());
    }

    /** That an end is not there, in words and with the nearest names. */
    String missing(Fqn end) {
        return missing.computeIfAbsent(end, this::told);
    }

    private String told(Fqn end) {
        EntityType type = KnownEnds.typeOf(end);
        if (missing.size() >= MOST_NEAREST) {
            return new EndMissing(type, end, List.of()).toString();
        }
        if (!end.isPartial()) {
            return catalog.lineage().missing(type, end).toString();
        }
        List<Fqn> nearest = databases(end).stream()
                .limit(MOST_DATABASES)
                .flatMap(database ->
                        catalog.lineage().nearest(type, database.child(Fqn.ANY).child(end.name())).stream())
                .toList();
        return new EndMissing(type, end, nearest).toString();
    }

    private List<Fqn> databases(Fqn partial) {
        Fqn service = Fqn.of(partial.service());
        String database = partial.parts().get(1);
        return isAny(database)
                ? inside(EntityType.DATABASE, EntityType.DATABASE_SERVICE, service)
                : List.of(service.child(database));
    }

    private List<Fqn> inside(EntityType type, EntityType parentType, Fqn parent) {
        List<Fqn> known = inside.get(parent);
        if (known != null) {
            return known;
        }
        List<Fqn> children = new ArrayList<>();
        if (catalog.find(parentType, parent).isPresent()) {
            catalog.forEachName(
                    type, parentType, parent, Include.LIVING, child -> children.add(parent.child(child.name())));
        }
        inside.put(parent, children);
        return children;
    }

    private static boolean isAny(String part) {
        return part.equals(Fqn.ANY);
    }
}
