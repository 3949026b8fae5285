package io.garner.postgres;

import io.garner.model.Column;
import io.garner.model.Database;
import io.garner.model.ForeignData;
import io.garner.model.Index;
import io.garner.model.Partitioning;
import io.garner.model.Routine;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.SchemaBatch.Part;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.ViewDefinition;
import io.garner.source.Findings;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Makes one schema of the model out of a slice. */
final class SchemaAssembler {

    private final Database database;
    private final SchemaRow schema;
    private final String schemaName;
    private final Slice slice;
    private final Findings findings;
    private final Gaps gaps;
    private final ColumnAssembler columns;
    private final ConstraintAssembler constraints;

    SchemaAssembler(Database database, SchemaRow schema, Slice slice, Types types, Findings findings) {
        this.database = database;
        this.schema = schema;
        this.schemaName = schema.name().orElseThrow();
        this.slice = slice;
        this.findings = findings;
        this.gaps = new Gaps(database.name() + "." + schemaName);
        this.columns = new ColumnAssembler(schemaName, types, gaps);
        this.constraints = new ConstraintAssembler(database.name(), schemaName, gaps, findings);
    }

    /**
     * Assembles the schema and reports what is missing in it.
     *
     * @param reads the reads that gave the slice
     */
    SchemaBatch assemble(Reads reads) {
        List<RelationRow> relations = slice.relationsBySchema().getOrDefault(schema.id(), List.of());
        List<Table> tables = relations.stream().map(this::table).toList();
        List<Routine> routines = slice.routinesBySchema().getOrDefault(schema.id(), List.of()).stream()
                .map(this::routine)
                .toList();
        gaps.report(reads.trouble(), findings);
        if (!reads.unread().contains(Part.DEPENDENCIES)) {
            SilentRoutines.report(database.name() + "." + schemaName, routines, findings);
        }
        return new SchemaBatch(database, new Schema(schemaName, schema.comment()), tables, routines, unread(reads));
    }

    private Set<Part> unread(Reads reads) {
        Set<Part> unread = EnumSet.noneOf(Part.class);
        unread.addAll(reads.unread());
        if (!gaps.isEmpty()) {
            // A lock hides texts of any sort, and the text of a partition key is one.
            unread.addAll(EnumSet.of(Part.EXPRESSIONS, Part.VIEW_TEXTS, Part.PARTITIONING));
        }
        return unread;
    }

    private Table table(RelationRow relation) {
        String name = relation.name();
        List<Column> found = columns.columns(name, slice.columns().getOrDefault(relation.id(), List.of()));
        List<IndexRow> indexes = slice.indexes().getOrDefault(relation.id(), List.of());
        if (relation.kind() == TableKind.PARTITIONED) {
            new PartitionKeys(schemaName, relation, slice.partitions())
                    .report(database.name(), slice.constraints(), findings);
        }
        return new Table(
                name,
                relation.kind(),
                relation.comment(),
                found,
                constraints.constraints(name, slice.constraints().getOrDefault(relation.id(), List.of()), indexes),
                indexes.stream().map(row -> index(name, row)).toList(),
                relation.cut().map(cut -> partitioning(relation, cut)),
                relation.foreign().map(SchemaAssembler::foreignData),
                slice.partitions().parentsOf(database.name(), relation.id()),
                view(relation),
                estimate(relation));
    }

    private Index index(String table, IndexRow row) {
        if (row.hasGap()) {
            gaps.add(table, "expressions of index " + row.name());
        }
        return new Index(row.name(), row.method(), row.isUnique(), row.columns(), row.included(), row.predicate());
    }

    private Partitioning partitioning(RelationRow relation, RelationRow.Cut cut) {
        List<PartitionRow> pieces = slice.partitions().below(relation.id());
        if (cut.key().isEmpty() && cut.hasExpressions()) {
            gaps.add(relation.name(), "expressions of the partition key");
        }
        pieces.stream()
                .filter(piece -> piece.bound().isEmpty())
                .forEach(piece -> gaps.add(relation.name(), "bound of partition " + piece.name()));
        return new Partitioning(
                cut.strategy(),
                cut.key().orElseGet(() -> cut.strategy() + " (" + String.join(", ", cut.columns()) + ")"),
                cut.columns(),
                cut.hasExpressions(),
                pieces.stream()
                        .map(piece -> PartitionTree.toModel(database.name(), piece))
                        .toList());
    }

    private static ForeignData foreignData(RelationRow.Foreign foreign) {
        return new ForeignData(
                foreign.server(), foreign.wrapper(), ForeignOptions.withoutCredentials(foreign.options()));
    }

    private Optional<ViewDefinition> view(RelationRow relation) {
        if (!relation.kind().isView()) {
            return Optional.empty();
        }
        Optional<ViewRow> row =
                slice.views().getOrDefault(relation.id(), List.of()).stream().findFirst();
        Optional<ViewDefinition> definition = row.flatMap(v -> definition(relation, v));
        if (row.isPresent() && definition.isEmpty()) {
            gaps.add(relation.name(), "query of the view");
        }
        return definition;
    }

    private Optional<ViewDefinition> definition(RelationRow relation, ViewRow view) {
        String head = relation.kind() == TableKind.VIEW ? "CREATE VIEW " : "CREATE MATERIALIZED VIEW ";
        return view.query()
                .map(query -> new ViewDefinition(
                        head + view.quotedName() + " AS\n" + query,
                        view.isPopulated(),
                        slice.dependencies().ofView(database.name(), relation.id())));
    }

    private OptionalLong estimate(RelationRow relation) {
        boolean partitioned = relation.kind() == TableKind.PARTITIONED;
        return relation.estimatedRows().isEmpty() && partitioned
                ? slice.partitions().estimateBelow(relation.id())
                : relation.estimatedRows();
    }

    private Routine routine(RoutineRow row) {
        if (RoutineAssembler.hasGap(row)) {
            gaps.add(row.name() + "()", "body of the routine");
        }
        return RoutineAssembler.routine(row, slice.dependencies().ofRoutine(database.name(), row.id()));
    }
}
