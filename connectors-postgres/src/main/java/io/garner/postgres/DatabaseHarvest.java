package io.garner.postgres;

import io.garner.model.Database;
import io.garner.model.SchemaBatch;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Harvests one open database, slice by slice; the schemas of a slice are assembled one at a time. */
final class DatabaseHarvest {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHarvest.class);

    private final Database database;
    private final NameFilter tables;
    private final Reads reads;
    private final Types types;
    private final Findings findings;
    private final Iterator<List<SchemaRow>> slices;
    private boolean anyTable;

    private DatabaseHarvest(
            Database database,
            NameFilter tables,
            Reads reads,
            Types types,
            Findings findings,
            Iterator<List<SchemaRow>> slices) {
        this.database = database;
        this.tables = tables;
        this.reads = reads;
        this.types = types;
        this.findings = findings;
        this.slices = slices;
    }

    /** Reads what schemas and types there are. */
    static DatabaseHarvest of(String name, Reads reads, HarvestScope scope, int sliceAbove, Findings findings) {
        List<SchemaRow> rows = reads.list(Concept.SCHEMAS, SchemaRow::from);
        Optional<String> comment =
                rows.stream().filter(row -> row.name().isEmpty()).findFirst().flatMap(SchemaRow::comment);
        List<SchemaRow> schemas = rows.stream()
                .filter(row -> row.name().filter(scope.schemas()::accepts).isPresent())
                .toList();
        if (schemas.isEmpty()) {
            findings.add(Finding.note("nothing-matches", name, "no schema of the database passes the filter"));
            return new DatabaseHarvest(
                    new Database(name, comment),
                    scope.tables(),
                    reads,
                    new Types(List.of()),
                    findings,
                    List.<List<SchemaRow>>of().iterator());
        }
        return new DatabaseHarvest(
                new Database(name, comment),
                scope.tables(),
                reads,
                new Types(reads.list(Concept.TYPES, TypeRow::from)),
                findings,
                Slices.of(schemas, sliceAbove).iterator());
    }

    boolean hasMore() {
        return slices.hasNext();
    }

    /** Reads the next slice; its schemas are assembled while the result is iterated. */
    Iterator<SchemaBatch> next() {
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
            withTables.removeIf(schema -> !slice.relationsBySchema().containsKey(schema.id()));
            anyTable |= !withTables.isEmpty();
            if (!anyTable && !hasMore()) {
                findings.add(
                        Finding.note("nothing-matches", database.name(), "no table of the database passes the filter"));
            }
        }
        return withTables.stream()
                .map(schema -> new SchemaAssembler(database, schema, slice, types, findings).assemble(reads))
                .iterator();
    }
}
