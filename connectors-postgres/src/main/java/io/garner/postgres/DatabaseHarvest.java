package io.garner.postgres;

import io.garner.jdbc.Slices;
import io.garner.model.Database;
import io.garner.model.Harvested;
import io.garner.model.Inventory;
import io.garner.source.DatabaseByDatabase;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Harvests one open database, slice by slice; the schemas of a slice are assembled one at a time. */
final class DatabaseHarvest implements DatabaseByDatabase.Pieces {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHarvest.class);

    /** Never harvested, and there for ever: other tools may have put them into the catalog. */
    private static final Set<String> OF_THE_SYSTEM = Set.of("information_schema", "pg_catalog", "pg_toast");

    private final Database database;
    private final NameFilter tables;
    private final Reads reads;
    private final Types types;
    private final Findings findings;
    private final Iterator<List<SchemaRow>> slices;
    private final Inventory inventory;
    private final Optional<QueryLog> queryLog;
    private boolean anyTable;
    private boolean done;

    private DatabaseHarvest(
            Database database,
            NameFilter tables,
            Reads reads,
            Types types,
            Findings findings,
            Iterator<List<SchemaRow>> slices,
            Inventory inventory,
            Optional<QueryLog> queryLog) {
        this.database = database;
        this.tables = tables;
        this.reads = reads;
        this.types = types;
        this.findings = findings;
        this.slices = slices;
        this.inventory = inventory;
        this.queryLog = queryLog;
    }

    /** Reads what schemas and types there are. */
    static DatabaseHarvest of(String name, Reads reads, HarvestScope scope, PostgresConfig config, Findings findings) {
        List<SchemaRow> rows = reads.list(Concept.SCHEMAS, SchemaRow::from);
        Optional<String> comment =
                rows.stream().filter(row -> row.name().isEmpty()).findFirst().flatMap(SchemaRow::comment);
        List<SchemaRow> schemas = chosen(name, rows, scope);
        // pg_namespace shows every schema to everybody, also those that the role may not use.
        Set<String> names = rows.stream().flatMap(row -> row.name().stream()).collect(Collectors.toSet());
        names.addAll(OF_THE_SYSTEM);
        Inventory inventory = new Inventory(List.of(name), names, true);
        Optional<QueryLog> queryLog = Optional.of(new QueryLog(
                        rows.stream().flatMap(row -> row.queryLog().stream()).findFirst(), findings))
                .filter(log -> config.queryLog() && scope.unit().isEmpty());
        if (schemas.isEmpty()) {
            findings.add(Finding.note("nothing-matches", name, "no schema of the database passes " + scope.keeper()));
            return new DatabaseHarvest(
                    new Database(name, comment),
                    scope.tables(),
                    reads,
                    new Types(List.of()),
                    findings,
                    List.<List<SchemaRow>>of().iterator(),
                    inventory,
                    Optional.empty());
        }
        return new DatabaseHarvest(
                new Database(name, comment),
                scope.tables(),
                reads,
                new Types(reads.list(Concept.TYPES, TypeRow::from)),
                findings,
                Slices.of(schemas, SchemaRow::relations, config.sliceAbove()).iterator(),
                inventory,
                queryLog);
    }

    /** The schemas of this database that are looked at. */
    static List<SchemaRow> chosen(String database, List<SchemaRow> rows, HarvestScope scope) {
        return rows.stream()
                .filter(row -> row.name()
                        .filter(schema -> scope.takes(database, schema))
                        .isPresent())
                .toList();
    }

    @Override
    public boolean hasMore() {
        return !done;
    }

    /** Reads the next slice; its schemas are assembled while the result is iterated. What schemas there are comes last. */
    @Override
    public Iterator<? extends Harvested> next() {
        if (!slices.hasNext()) {
            done = true;
            List<Harvested> last = new ArrayList<>();
            queryLog.flatMap(log -> log.read(reads)).ifPresent(last::add);
            last.add(inventory);
            return last.iterator();
        }
        List<SchemaRow> schemas = slices.next();
        Slice slice = Slice.read(reads, schemas, tables);
        LOG.atInfo()
                .addKeyValue("database", database.name())
                .addKeyValue("schemas", schemas.size())
                .addKeyValue(
                        "tables",
                        slice.relationsBySchema().values().stream()
                                .mapToInt(List::size)
                                .sum())
                .log("harvested");
        List<SchemaRow> withTables = new ArrayList<>(schemas);
        if (!tables.equals(NameFilter.EVERYTHING)) {
            // Asked for one table, a run must not bring up every schema that does not have it.
            withTables.removeIf(schema -> !holdsAny(slice, schema));
            anyTable |= !withTables.isEmpty();
            if (!anyTable && !slices.hasNext()) {
                findings.add(
                        Finding.note("nothing-matches", database.name(), "no table of the database passes the filter"));
            }
        }
        return schemas.stream()
                .map(schema -> withTables.contains(schema)
                        ? new SchemaAssembler(database, schema, slice, types, findings).assemble(reads)
                        : tablesOf(schema, slice))
                .iterator();
    }

    private static boolean holdsAny(Slice slice, SchemaRow schema) {
        return slice.relationsBySchema().containsKey(schema.id());
    }

    /** A table that passed the filter once may have been the last one of its schema. */
    private Inventory tablesOf(SchemaRow schema, Slice slice) {
        return new Inventory(
                List.of(database.name(), schema.name().orElseThrow()),
                slice.namesBySchema().getOrDefault(schema.id(), Set.of()),
                true);
    }
}
