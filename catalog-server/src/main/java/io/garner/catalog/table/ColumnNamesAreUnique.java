package io.garner.catalog.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Refusal;
import java.util.HashSet;
import java.util.Set;

/** No name comes twice on one level; names that differ in case are two names. */
final class ColumnNamesAreUnique implements TableRule {

    @Override
    public void check(Table table, Catalog catalog) {
        check(table.json().path("columns"));
    }

    private static void check(JsonNode columns) {
        Set<String> seen = new HashSet<>();
        for (JsonNode column : columns) {
            String name = column.path("name").asText();
            if (!seen.add(name)) {
                throw Refusal.badRequest("Column name " + name + " is repeated");
            }
            check(column.path("children"));
        }
    }
}
