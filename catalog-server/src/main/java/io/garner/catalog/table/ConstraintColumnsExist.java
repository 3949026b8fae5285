package io.garner.catalog.table;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Refusal;
import java.util.Set;

/** A constraint names columns of its table, in their exact case. */
final class ConstraintColumnsExist implements TableRule {

    @Override
    public void check(Table table, Catalog catalog) {
        Set<String> names = table.columnNames();
        boolean allKnown = table.constraints()
                .flatMap(constraint -> Table.texts(constraint.path("columns")))
                .allMatch(names::contains);
        if (!allKnown) {
            throw Refusal.badRequest("Invalid column name found in table constraint");
        }
    }
}
