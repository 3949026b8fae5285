package io.garner.mssql;

import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.Dependency.Access;
import io.garner.model.TableName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What each view and routine depends on.
 *
 * @param told rows with columns, and for each whether it is read or changed
 * @param coarse rows of views and routines that have none among those, of which only the things themselves are known
 * @param complete whether a view or routine without a row depends on nothing; otherwise it is unknown
 */
record DependencyTable(Map<Long, List<DependencyRow>> told, Map<Long, List<DependencyRow>> coarse, boolean complete) {

    /** Nothing is known. */
    static final DependencyTable UNKNOWN = new DependencyTable(Map.of(), Map.of(), false);

    static DependencyTable of(Collection<DependencyRow> told, Collection<DependencyRow> coarse, boolean complete) {
        return new DependencyTable(byDependent(told), byDependent(coarse), complete);
    }

    private static Map<Long, List<DependencyRow>> byDependent(Collection<DependencyRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(DependencyRow::dependent));
    }

    /** A view whose text the login sees. It only ever reads. */
    Optional<Dependencies> ofView(long id, String database) {
        return Optional.ofNullable(told.getOrDefault(id, coarse.get(id)))
                .or(() -> Optional.of(List.<DependencyRow>of()).filter(none -> complete))
                .map(rows -> new Uses(database, false).of(rows));
    }

    /** A routine; without knowing what is read and what is written nothing is said of it. */
    Optional<Dependencies> ofRoutine(RoutineRow routine, String database) {
        boolean usesNothing = complete && routine.definition().isPresent() && !routine.isClr();
        return Optional.ofNullable(told.get(routine.id()))
                .or(() -> Optional.of(List.<DependencyRow>of()).filter(none -> usesNothing))
                .map(rows -> new Uses(database, true).of(rows));
    }

    /** One view's or routine's rows put together. */
    private record Uses(String database, boolean writes) {

        /** A relation, and what is done with it. */
        private record Use(TableName relation, Access access) {}

        Dependencies of(List<DependencyRow> rows) {
            Map<Use, Set<String>> relations = new LinkedHashMap<>();
            Set<TableName> withoutColumns = new LinkedHashSet<>();
            Set<String> routines = new TreeSet<>();
            Set<String> nothing = new TreeSet<>();
            for (DependencyRow row : rows) {
                Referenced referenced = Referenced.of(row, database);
                if (referenced instanceof Referenced.Relation relation) {
                    add(row, relation.name(), relations);
                    if (!row.allColumns()) {
                        withoutColumns.add(relation.name());
                    }
                } else if (referenced instanceof Referenced.Routine routine) {
                    routines.add(routine.quotedName());
                } else if (referenced instanceof Referenced.Nothing name) {
                    nothing.add(name.quotedName());
                }
            }
            List<Dependency> dependencies = relations.entrySet().stream()
                    .map(use -> new Dependency(
                            use.getKey().relation(),
                            // Some of the columns would pass for all of them.
                            withoutColumns.contains(use.getKey().relation()) ? Set.of() : use.getValue(),
                            use.getKey().access()))
                    .toList();
            return new Dependencies(dependencies, List.copyOf(routines), List.copyOf(nothing));
        }

        private void add(DependencyRow row, TableName relation, Map<Use, Set<String>> relations) {
            boolean written = writes && row.isUpdated();
            if (written) {
                columns(new Use(relation, Access.WRITE), row, relations);
            }
            if (!written || row.isSelected()) {
                columns(new Use(relation, Access.READ), row, relations);
            }
        }

        private static void columns(Use use, DependencyRow row, Map<Use, Set<String>> relations) {
            Set<String> columns = relations.computeIfAbsent(use, u -> new LinkedHashSet<>());
            row.column().ifPresent(columns::add);
        }
    }
}
