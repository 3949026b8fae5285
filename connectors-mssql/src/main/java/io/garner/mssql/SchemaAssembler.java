package io.garner.mssql;

import io.garner.model.Column;
import io.garner.model.Database;
import io.garner.model.ForeignData;
import io.garner.model.Routine;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.SchemaBatch.Part;
import io.garner.model.Sequence;
import io.garner.model.Synonym;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.ViewDefinition;
import io.garner.source.Findings;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes one schema of the model out of a slice. */
final class SchemaAssembler {

    /** Words in the address of an external table after which a credential may stand. */
    private static final Pattern SUSPECT =
            Pattern.compile("(?i).*(sig|pass|pwd|secret|token|key)\\w*=.*|.*://[^/]*:[^/]*@.*");

    private final Database database;
    private final SchemaRow schema;
    private final Slice slice;
    private final Context context;
    private final Gaps gaps;
    private final ColumnAssembler columns;
    private final ConstraintAssembler constraints;
    private final RoutineAssembler routines;

    /**
     * What all schemas of a database have in common.
     *
     * @param grant the statement that lets the login see everything
     */
    record Context(Types types, Descriptions descriptions, String grant, boolean seesEverything, Findings findings) {}

    SchemaAssembler(Database database, SchemaRow schema, Slice slice, Context context) {
        this.database = database;
        this.schema = schema;
        this.slice = slice;
        this.context = context;
        String name = schema.name();
        this.gaps = new Gaps(database.name() + "." + name);
        this.columns = new ColumnAssembler(name, schema.collation(), context.types(), context.descriptions(), gaps);
        this.constraints = new ConstraintAssembler(database.name(), name, context.grant(), gaps, context.findings());
        this.routines = new RoutineAssembler(name, context.types(), context.descriptions(), gaps);
    }

    /**
     * Assembles the schema and reports what is missing in it.
     *
     * @param reads the reads that gave the slice
     */
    SchemaBatch assemble(Reads reads) {
        long id = schema.id();
        SchemaBatch batch = new SchemaBatch(
                database,
                new Schema(schema.name(), context.descriptions().ofSchema(id)),
                of(slice.relationsBySchema(), id).stream().map(this::table).toList(),
                of(slice.routinesBySchema(), id).stream().map(this::routine).toList(),
                Set.of(),
                of(slice.sequencesBySchema(), id).stream().map(this::sequence).toList(),
                of(slice.synonymsBySchema(), id).stream()
                        .map(row -> new Synonym(row.name(), Identifiers.parts(row.target())))
                        .toList());
        gaps.report(context.grant(), context.findings());
        Unresolved.report(batch, context.findings());
        return batch.with(unread(reads));
    }

    private Set<Part> unread(Reads reads) {
        Set<Part> unread = EnumSet.noneOf(Part.class);
        unread.addAll(reads.unread());
        if (!context.seesEverything()) {
            unread.add(Part.TABLES);
        }
        if (constraints.anyKeyLeftOut()) {
            unread.add(Part.KEYS);
        }
        if (gaps.anyHidden()) {
            unread.addAll(EnumSet.of(Part.EXPRESSIONS, Part.VIEW_TEXTS));
        }
        return unread;
    }

    private Table table(RelationRow relation) {
        String name = relation.name();
        List<Column> found = columns.columns(relation, of(slice.columns(), relation.id()));
        KeyAssembler keys = new KeyAssembler(of(slice.indexes(), relation.id()));
        List<PartitionRow> partitions = of(slice.partitions(), relation.id());
        return new Table(
                name,
                kind(relation, !partitions.isEmpty()),
                context.descriptions().ofObject(relation.id()),
                found,
                constraints.constraints(name, of(slice.constraints(), relation.id()), keys),
                keys.indexes(),
                partitions.isEmpty() ? Optional.empty() : Optional.of(PartitionAssembler.partitioning(partitions)),
                relation.external().map(SchemaAssembler::foreignData),
                List.of(),
                relation.isView() ? view(relation) : Optional.empty(),
                relation.rows(),
                details(relation, keys, partitions));
    }

    private static TableKind kind(RelationRow relation, boolean isPartitioned) {
        if (relation.isView()) {
            return TableKind.VIEW;
        } else if (relation.external().isPresent()) {
            return TableKind.EXTERNAL;
        }
        return isPartitioned ? TableKind.PARTITIONED : TableKind.REGULAR;
    }

    private Map<String, String> details(RelationRow relation, KeyAssembler keys, List<PartitionRow> partitions) {
        Map<String, String> details = new TreeMap<>(relation.details());
        if (!partitions.isEmpty()) {
            details.putAll(PartitionAssembler.details(partitions));
        }
        if (relation.isView() && keys.isClustered()) {
            details.put("indexed", "true");
        }
        Optional.ofNullable(slice.views().get(relation.id()))
                .filter(ViewRow::isSchemaBound)
                .ifPresent(view -> details.put("schema-bound", "true"));
        return details;
    }

    private static ForeignData foreignData(RelationRow.External external) {
        Map<String, String> options = external.location()
                .filter(location -> !SUSPECT.matcher(location).matches())
                .map(location -> Map.of("location", location))
                .orElse(Map.of());
        return new ForeignData(external.source(), Identifiers.words(external.sourceType()), options);
    }

    private Optional<ViewDefinition> view(RelationRow relation) {
        Optional<ViewRow> row = Optional.ofNullable(slice.views().get(relation.id()));
        if (row.isPresent() && row.get().definition().isEmpty()) {
            if (row.get().isEncrypted()) {
                gaps.encrypted(relation.name());
            } else {
                gaps.hidden(relation.name(), "text of the view");
            }
        }
        return row.flatMap(view -> view.definition()
                .map(text -> new ViewDefinition(
                        text,
                        true,
                        slice.dependencies().ofView(relation.id(), database.name()),
                        view.quotedIdentifiers())));
    }

    private Routine routine(RoutineRow row) {
        return routines.routine(
                row,
                of(slice.parameters(), row.id()),
                of(slice.columns(), row.id()),
                slice.dependencies().ofRoutine(row, database.name()));
    }

    private Sequence sequence(SequenceRow row) {
        return new Sequence(
                row.name(),
                context.types().of(row.type(), schema.name()).display(),
                row.start(),
                row.increment(),
                row.minimum(),
                row.maximum(),
                row.cycles(),
                context.descriptions().ofObject(row.id()));
    }

    private static <T> List<T> of(Map<Long, List<T>> rows, long id) {
        return rows.getOrDefault(id, List.of());
    }
}
