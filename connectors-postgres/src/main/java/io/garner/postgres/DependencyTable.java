package io.garner.postgres;

import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.TableName;
import io.garner.postgres.DependencyRow.Dependent;
import io.garner.postgres.DependencyRow.Kind;
import io.garner.postgres.DependencyRow.Use;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What each view and routine depends on. One that has no row has not told: its body is a text to the server. */
final class DependencyTable {

    private final Map<Dependent, List<DependencyRow>> rows;

    DependencyTable(Collection<DependencyRow> rows) {
        this.rows = rows.stream().collect(Collectors.groupingBy(DependencyRow::dependent));
    }

    Optional<Dependencies> ofView(String database, long id) {
        return of(database, new Dependent(Kind.VIEW, id));
    }

    Optional<Dependencies> ofRoutine(String database, long id) {
        return of(database, new Dependent(Kind.ROUTINE, id));
    }

    private Optional<Dependencies> of(String database, Dependent dependent) {
        return Optional.ofNullable(rows.get(dependent))
                // Relations alone are half of what there is to tell, of a body that the query could not quite read.
                .filter(its -> its.stream().anyMatch(row -> row.relation().isEmpty()))
                .map(its -> new Dependencies(
                        its.stream()
                                .flatMap(row -> row.relation().stream())
                                .map(use -> dependency(database, use))
                                .toList(),
                        its.stream().flatMap(row -> row.functions().stream()).toList(),
                        List.of()));
    }

    private static Dependency dependency(String database, Use use) {
        return new Dependency(
                new TableName(database, use.schema(), use.relation()), new HashSet<>(use.columns()), use.access());
    }
}
