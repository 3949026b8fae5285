package io.garner.catalog.table;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Refusal;

/** A struct lists its fields; an empty list will do. */
final class StructHasChildren implements TableRule {

    @Override
    public void check(Table table, Catalog catalog) {
        boolean lacking = table.allColumns()
                .anyMatch(column -> column.path("dataType").asText().equals("STRUCT") && !column.has("children"));
        if (lacking) {
            throw Refusal.badRequest("For column data type struct, children must not be null");
        }
    }
}
