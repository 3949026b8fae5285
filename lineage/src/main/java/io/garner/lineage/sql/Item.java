package io.garner.lineage.sql;

import io.garner.model.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Something in FROM that columns can be qualified with.
 *
 * @param name its alias, else the table's name as the text has it; empty when it has none
 * @param relation what it is, where it has no alias and may be qualified with its schema
 */
record Item(String name, Optional<TableName> relation, Columns columns) {

    /** Whether a qualifier ({@code t}, {@code s.t}, {@code d.s.t}) means this. */
    boolean isCalled(List<String> qualifier, StandIns standIns) {
        int last = qualifier.size() - 1;
        if (name.isEmpty() || !standIns.same(name, qualifier.get(last))) {
            return false;
        }
        if (last == 0) {
            return true;
        }
        return relation.isPresent()
                && standIns.same(relation.get().schema(), qualifier.get(last - 1))
                && (last == 1 || standIns.same(relation.get().database(), qualifier.get(last - 2)));
    }
}
