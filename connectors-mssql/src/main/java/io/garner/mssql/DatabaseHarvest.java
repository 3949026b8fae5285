package io.garner.mssql;

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

    /** Never harvested unless they hold something, and there for ever: other tools may have put them into the catalog. */
    private static final Set<String> OF_THE_SYSTEM = Set.of(
            "INFORMATION_SCHEMA",
            "sys",
            "guest",
            "db_owner",
            "db_accessadmin",
            "db_securityadmin",
            "db_ddladmin",
            "db_backupoperator",
            "db_datareader",
            "db_datawriter",
            "db_denydatareader",
            "db_denydatawriter");

    private final Database database;
    private final Slice.Wanted wanted;
    private final Reads reads;
    private final SchemaAssembler.Context context;
    private final Iterator<List<SchemaRow>> slices;
    private final Inventory inventory;
    private final Optional<QueryLog> queryLog;
    private boolean anyTable;
    private boolean done;

    private DatabaseHarvest(
            Database database,
            Slice.Wanted wanted,
            Reads reads,
            SchemaAssembler.Context context,
            Iterator<List<SchemaRow>> slices,
            Inventory inventory,
            Optional<QueryLog> queryLog) {
        this.database = database;
        this.wanted = wanted;
        this.reads = reads;
        this.context = context;
        this.slices = slices;
        this.inventory = inventory;
        this.queryLog = queryLog;
    }

    /** Reads what schemas, types and descriptions there are. */
    static DatabaseHarvest of(
            String name, Reads reads, Server server, HarvestScope scope, MssqlConfig config, Findings findings) {
        List<SchemaRow> rows = reads.list(Concept.SCHEMAS, SchemaRow::from);
        List<SchemaRow> schemas = chosen(name, rows, scope, config);
        Set<String> names = rows.stream().map(SchemaRow::name).collect(Collectors.toSet());
        names.addAll(OF_THE_SYSTEM);
        if (schemas.isEmpty()) {
            findings.add(Finding.note("nothing-matches", name, "no schema of the database passes " + scope.keeper()));
        }
        Rights rights = Rights.of(name, rows, server);
        rights.report(findings);
        Descriptions descriptions = new Descriptions(
                schemas.isEmpty() ? List.of() : reads.list(Concept.DESCRIPTIONS, DescriptionRow::from));
        Types types = new Types(schemas.isEmpty() ? List.of() : reads.list(Concept.TYPES, TypeRow::from));
        return new DatabaseHarvest(
                new Database(name, descriptions.ofDatabase()),
                new Slice.Wanted(scope.tables(), config.historyTables(), unwanted(rows, config)),
                reads,
                new SchemaAssembler.Context(types, descriptions, rights.grant(), rights.seesEverything(), findings),
                Slices.of(schemas, SchemaRow::relations, config.sliceAbove()).iterator(),
                new Inventory(List.of(name), names, true),
                Optional.of(new QueryLog(server, findings))
                        .filter(log -> config.queryLog() && scope.unit().isEmpty()));
    }

    /** The schemas of this database that are looked at. */
    static List<SchemaRow> chosen(String database, List<SchemaRow> rows, HarvestScope scope, MssqlConfig config) {
        SystemObjects unwanted = unwanted(rows, config);
        return rows.stream()
                .filter(row -> !unwanted.isSchema(row.name()))
                .filter(row -> scope.takes(database, row.name()))
                .toList();
    }

    private static SystemObjects unwanted(List<SchemaRow> rows, MssqlConfig config) {
        return config.systemObjects() || rows.isEmpty()
                ? SystemObjects.NONE
                : rows.get(0).system();
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
        Slice slice = Slice.read(reads, schemas, wanted);
        LOG.atInfo()
                .addKeyValue("database", database.name())
                .addKeyValue("schemas", schemas.size())
                .addKeyValue(
                        "tables",
                        slice.relationsBySchema().values().stream()
                                .mapToInt(List::size)
                                .sum())
                .log("harvested");
        List<SchemaRow> withTables = withTables(schemas, slice);
        return schemas.stream()
                .map(schema -> withTables.contains(schema)
                        ? new SchemaAssembler(database, schema, slice, context).assemble(reads)
                        : tablesOf(schema, slice))
                .iterator();
    }

    /** Asked for one table, a run must not bring up every schema that does not have it. */
    private List<SchemaRow> withTables(List<SchemaRow> schemas, Slice slice) {
        if (wanted.tables().equals(NameFilter.EVERYTHING)) {
            return schemas;
        }
        List<SchemaRow> withTables = new ArrayList<>(schemas);
        withTables.removeIf(schema -> !slice.relationsBySchema().containsKey(schema.id()));
        anyTable |= !withTables.isEmpty();
        if (!anyTable && !slices.hasNext()) {
            context.findings()
                    .add(Finding.note(
                            "nothing-matches", database.name(), "no table of the database passes the filter"));
        }
        return withTables;
    }

    /** A table that passed the filter once may have been the last one of its schema. */
    private Inventory tablesOf(SchemaRow schema, Slice slice) {
        return new Inventory(
                List.of(database.name(), schema.name()),
                slice.namesBySchema().getOrDefault(schema.id(), Set.of()),
                context.seesEverything());
    }
}
