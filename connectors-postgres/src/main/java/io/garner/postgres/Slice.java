package io.garner.postgres;

import io.garner.source.NameFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All rows about some schemas of a database, sorted by what they are about. */
record Slice(
        Map<Long, List<RelationRow>> relationsBySchema,
        Map<Long, Set<String>> namesBySchema,
        Map<Long, List<ViewRow>> views,
        Map<Long, List<ColumnRow>> columns,
        Map<Long, List<ConstraintRow>> constraints,
        Map<Long, List<IndexRow>> indexes,
        PartitionTree partitions,
        Map<Long, List<RoutineRow>> routinesBySchema,
        DependencyTable dependencies) {

    /** Reads eight queries, however many tables there are. */
    static Slice read(Reads reads, List<SchemaRow> schemas, NameFilter tables) {
        Long[] ids = schemas.stream().map(SchemaRow::id).toArray(Long[]::new);
        Object[] asked = {ids};
        List<RelationRow> all = reads.list(Concept.RELATIONS, RelationRow::from, asked);
        List<RelationRow> relations =
                all.stream().filter(relation -> tables.accepts(relation.name())).toList();
        Set<Long> wanted = relations.stream().map(RelationRow::id).collect(Collectors.toCollection(HashSet::new));
        Predicate<Long> isWanted = wanted::contains;
        Map<String, String> texts = new HashMap<>();
        Map<Long, List<ColumnRow>> columns = reads.byRelation(
                Concept.COLUMNS,
                isWanted,
                row -> ColumnRow.from(row, text -> texts.computeIfAbsent(text, Function.identity())),
                asked);
        return new Slice(
                relations.stream().collect(Collectors.groupingBy(RelationRow::schemaId)),
                all.stream()
                        .collect(Collectors.groupingBy(
                                RelationRow::schemaId, Collectors.mapping(RelationRow::name, Collectors.toSet()))),
                reads.byRelation(Concept.VIEWS, isWanted, ViewRow::from, asked),
                columns,
                // Keys on partitions come along and find their way through the tree.
                reads.byRelation(Concept.CONSTRAINTS, relation -> true, ConstraintRow::from, asked),
                reads.byRelation(Concept.INDEXES, isWanted, IndexRow::from, asked),
                new PartitionTree(reads.list(Concept.PARTITIONS, PartitionRow::from, asked)),
                reads.list(Concept.ROUTINES, RoutineRow::from, asked).stream()
                        .collect(Collectors.groupingBy(RoutineRow::schemaId)),
                new DependencyTable(reads.list(Concept.DEPENDENCIES, DependencyRow::from, asked)));
    }
}
