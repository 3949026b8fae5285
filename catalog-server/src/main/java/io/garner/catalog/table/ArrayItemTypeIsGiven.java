package io.garner.catalog.table;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Refusal;

/** An array says of what. */
final class ArrayItemTypeIsGiven implements TableRule {

    @Override
    public void check(Table table, Catalog catalog) {
        boolean lacking = table.allColumns()
                .anyMatch(column -> column.path("dataType").asText().equals("ARRAY") && !column.has("arrayDataType"));
        if (lacking) {
            throw Refusal.badRequest("For column data type array, arrayDataType must not be null");
        }
    }
}
