package io.garner.lineage.sql;

import io.garner.source.ColumnLineage.SourceColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the qualifier of a column means at a place. */
record RowLookup(Queries queries, Scope scope) {

    /** The one that a qualifier means. */
    Item item(List<String> qualifier) {
        return find(qualifier)
                .orElseThrow(() -> new Doubt("nothing that is read is called " + String.join(".", qualifier)));
    }

    Optional<Item> find(List<String> qualifier) {
        for (Scope level : scope.outwards()) {
            List<Item> called = level.joined().items().stream()
                    .filter(item -> item.isCalled(qualifier, queries.reading().standIns()))
                    .toList();
            if (called.size() > 1) {
                throw new Doubt("more than one of what is read is called " + String.join(".", qualifier));
            }
            if (called.size() == 1) {
                return Optional.of(called.get(0));
            }
        }
        return Optional.empty();
    }

    /** All columns of a row that is passed on in one piece. */
    Set<SourceColumn> whole(Item item) {
        item.columns().open().ifPresent(reason -> {
            throw new Doubt("it uses the whole row of " + item.name() + ", and " + reason);
        });
        Set<SourceColumn> sources = new LinkedHashSet<>();
        for (Field field : item.columns().fields()) {
            field.doubt().ifPresent(reason -> {
                throw new Doubt(reason);
            });
            sources.addAll(field.sources());
        }
        queries.reading().meetWholeRow(sources);
        return sources;
    }
}
