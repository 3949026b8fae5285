package io.garner.mssql;

import io.garner.source.NameFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rows about some schemas of a database, sorted by what they are about. */
record Slice(
        Map<Long, List<RelationRow>> relationsBySchema,
        Map<Long, Set<String>> namesBySchema,
        Map<Long, ViewRow> views,
        Map<Long, List<ColumnRow>> columns,
        Map<Long, List<ConstraintRow>> constraints,
        Map<Long, List<IndexRow>> indexes,
        Map<Long, List<PartitionRow>> partitions,
        Map<Long, List<RoutineRow>> routinesBySchema,
        Map<Long, List<ParameterRow>> parameters,
        Map<Long, List<SequenceRow>> sequencesBySchema,
        Map<Long, List<SynonymRow>> synonymsBySchema) {

    /** Reads ten queries, however many tables there are. */
    static Slice read(Reads reads, List<SchemaRow> schemas, Wanted wanted) {
        String asked = listed(schemas);
        List<RelationRow> all = reads.list(Concept.RELATIONS, RelationRow::from, asked);
        Set<String> names =
                all.stream().map(row -> row.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<RelationRow> relations =
                all.stream().filter(row -> wanted.takes(row, names)).toList();
        List<RoutineRow> routines = reads.list(Concept.ROUTINES, RoutineRow::from, asked).stream()
                .filter(wanted::takes)
                .toList();
        Set<Long> tables = relations.stream().map(RelationRow::id).collect(Collectors.toSet());
        // Functions that give rows have columns, too.
        Set<Long> withColumns = Stream.concat(
                        tables.stream(),
                        routines.stream().filter(RoutineRow::isTable).map(RoutineRow::id))
                .collect(Collectors.toSet());
        Predicate<Long> isTable = tables::contains;
        Map<String, String> texts = new HashMap<>();
        return new Slice(
                relations.stream().collect(Collectors.groupingBy(RelationRow::schemaId)),
                all.stream()
                        .collect(Collectors.groupingBy(
                                RelationRow::schemaId, Collectors.mapping(RelationRow::name, Collectors.toSet()))),
                onlyOne(reads.byRelation(Concept.VIEWS, isTable, ViewRow::from, asked)),
                reads.byRelation(
                        Concept.COLUMNS,
                        withColumns::contains,
                        row -> ColumnRow.from(row, text -> texts.computeIfAbsent(text, Function.identity())),
                        asked),
                // Foreign keys and checks are asked for in one text, each with the schemas.
                reads.byRelation(Concept.CONSTRAINTS, isTable, ConstraintRow::from, asked, asked),
                reads.byRelation(Concept.INDEXES, isTable, IndexRow::from, asked),
                reads.byRelation(Concept.PARTITIONS, isTable, PartitionRow::from, asked),
                routines.stream().collect(Collectors.groupingBy(RoutineRow::schemaId)),
                reads.list(Concept.PARAMETERS, ParameterRow::from, asked).stream()
                        .collect(Collectors.groupingBy(ParameterRow::routineId)),
                reads.list(Concept.SEQUENCES, SequenceRow::from, asked).stream()
                        .collect(Collectors.groupingBy(SequenceRow::schemaId)),
                reads.list(Concept.SYNONYMS, SynonymRow::from, asked).stream()
                        .collect(Collectors.groupingBy(SynonymRow::schemaId)));
    }

    /**
     * Which relations and routines to take.
     *
     * @param history whether tables that hold past versions of others are wanted
     * @param system what is not wanted, because replication keeps it
     */
    record Wanted(NameFilter tables, boolean history, SystemObjects system) {

        /** Looks also at the names of all relations around, in lower case. */
        boolean takes(RelationRow row, Set<String> names) {
            return tables.accepts(row.name()) && (history || !row.isHistory()) && !system.isTable(row.name(), names);
        }

        boolean takes(RoutineRow row) {
            return !system.isRoutine(row.name());
        }
    }

    /** T-SQL has no arrays, and a text in which a number is looked for works since 2012: {@code ,1,5,}. */
    private static String listed(List<SchemaRow> schemas) {
        long[] ids = schemas.stream().mapToLong(SchemaRow::id).toArray();
        return Arrays.stream(ids).mapToObj(Long::toString).collect(Collectors.joining(",", ",", ","));
    }

    private static <T> Map<Long, T> onlyOne(Map<Long, List<T>> rows) {
        Map<Long, T> first = new HashMap<>();
        rows.forEach((id, values) -> first.put(id, values.get(0)));
        return first;
    }
}
