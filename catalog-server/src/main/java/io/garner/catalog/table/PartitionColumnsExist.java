package io.garner.catalog.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Refusal;
import java.util.HashSet;
import java.util.Set;

/** A partition names columns of its table, or BigQuery's two pseudo columns. */
final class PartitionColumnsExist implements TableRule {

    private static final Set<String> PSEUDO_COLUMNS = Set.of("_PARTITIONDATE", "_PARTITIONTIME");

    @Override
    public void check(Table table, Catalog catalog) {
        Set<String> names = new HashSet<>(table.columnNames());
        names.addAll(PSEUDO_COLUMNS);
        boolean allKnown = Table.items(table.json().path("tablePartition").path("columns"))
                .map(PartitionColumnsExist::name)
                .allMatch(names::contains);
        if (!allKnown) {
            throw Refusal.badRequest("Invalid column name found in table partition");
        }
    }

    /** A text up to 1.3, an object from 1.4 on. */
    private static String name(JsonNode column) {
        return column.isTextual() ? column.asText() : column.path("columnName").asText();
    }
}
