package io.garner.lineage.sql;

import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.Fqn;
import io.garner.model.TableName;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.KnownColumns;
import io.garner.source.ColumnLineageResolver.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which relation a table's name in a text means.
 *
 * @param database and {@code schema}: where the text is at home; {@link Fqn#ANY} for a schema that nobody knows, which is left
 *     to {@code known}
 * @param dependencies what the catalog says that the text reads; empty where it does not say
 * @param temporaries names of temporary tables, which hide others of their name; a text that uses one is not read
 */
record Relations(
        StandIns standIns,
        String database,
        String schema,
        Optional<Dependencies> dependencies,
        KnownColumns known,
        Set<String> temporaries) {

    /** A relation and its columns. */
    record Found(TableName name, Columns columns) {}

    /**
     * @param parts of the name, the table first: table, schema, database, server; a part that is left out is empty
     * @return empty when nothing is known of it, or when it may be one of several
     */
    Optional<Found> find(List<String> parts) {
        if (standIns.dialect() == Dialect.POSTGRES) {
            Temporaries.refuse(temporaries, parts);
        }
        if (parts.size() > 3 && !parts.get(3).isEmpty()) {
            return Optional.empty();
        }
        if (isAmbiguous(parts)) {
            return Optional.empty();
        }
        for (TableName candidate : candidates(parts)) {
            Optional<Found> found = known.of(candidate).map(Relations::found).or(() -> depended(candidate));
            if (found.isPresent() && mayBe(found.get().name())) {
                return found;
            }
        }
        return onlyDependency(parts);
    }

    /** Several of this name are read, and a search path that nobody knows said which is meant here. */
    private boolean isAmbiguous(List<String> parts) {
        return parts.size() == 1
                && standIns.dialect() == Dialect.POSTGRES
                && namesakes(parts.get(0)).size() > 1;
    }

    private List<Dependency> namesakes(String table) {
        return read().stream()
                .filter(dependency -> standIns.same(dependency.relation().table(), table))
                .toList();
    }

    private List<TableName> candidates(List<String> parts) {
        String table = parts.get(0);
        String inSchema = parts.size() > 1 ? parts.get(1) : "";
        String inDatabase = parts.size() > 2 && !parts.get(2).isEmpty() ? parts.get(2) : database;
        if (!inSchema.isEmpty()) {
            return List.of(new TableName(inDatabase, inSchema, table));
        }
        if (standIns.dialect() == Dialect.SQL_SERVER) {
            if (schema.equals(Fqn.ANY)) {
                return List.of(new TableName(inDatabase, schema, table));
            }
            boolean elsewhere = parts.size() > 2 && !parts.get(2).isEmpty();
            TableName dbo = new TableName(inDatabase, "dbo", table);
            return elsewhere ? List.of(dbo) : List.of(new TableName(inDatabase, schema, table), dbo);
        }
        List<TableName> candidates = new ArrayList<>();
        // PostgreSQL looks there first, and texts of its own leave that schema out.
        candidates.add(new TableName(inDatabase, "pg_catalog", table));
        if (!table.startsWith("pg_")) {
            candidates.add(new TableName(inDatabase, schema, table));
        }
        return candidates;
    }

    private static Found found(Relation relation) {
        return new Found(
                relation.name(),
                Columns.of(relation.columns().stream()
                        .map(column -> Field.passed(new SourceColumn(relation.name(), column)))
                        .toList()));
    }

    /** One that is not harvested, with as many of its columns as are used, which the catalog knows but not their order. */
    private Optional<Found> depended(TableName candidate) {
        return read().stream()
                .filter(dependency -> isSame(dependency.relation(), candidate))
                .findFirst()
                .map(Relations::found);
    }

    private static Found found(Dependency dependency) {
        String reason = "the columns of " + dependency.relation() + " are not known";
        List<Field> fields = dependency.columns().stream()
                .sorted()
                .map(column -> Field.passed(new SourceColumn(dependency.relation(), column)))
                .toList();
        return new Found(
                dependency.relation(),
                fields.isEmpty()
                        ? Columns.unknown(reason)
                        : new Columns(fields, Optional.empty(), Optional.of(reason)));
    }

    private boolean mayBe(TableName name) {
        return dependencies.isEmpty() || read().stream().anyMatch(dependency -> isSame(dependency.relation(), name));
    }

    /** A name without schema that the search path of another day led elsewhere. */
    private Optional<Found> onlyDependency(List<String> parts) {
        if (parts.size() > 1) {
            return Optional.empty();
        }
        List<Dependency> named = namesakes(parts.get(0));
        return named.size() != 1
                ? Optional.empty()
                : known.of(named.get(0).relation()).map(Relations::found).or(() -> Optional.of(found(named.get(0))));
    }

    private List<Dependency> read() {
        return dependencies.map(Dependencies::relations).orElse(List.of());
    }

    boolean isSame(TableName one, TableName other) {
        return standIns.same(one.database(), other.database())
                && standIns.same(one.schema(), other.schema())
                && standIns.same(one.table(), other.table());
    }
}
