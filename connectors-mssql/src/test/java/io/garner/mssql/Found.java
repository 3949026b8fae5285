package io.garner.mssql;

import io.garner.model.Column;
import io.garner.model.DataType;
import io.garner.model.Inventory;
import io.garner.model.QueryBatch;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.source.Finding;
import io.garner.testkit.contract.Listing;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a harvest in a test gave. */
record Found(
        List<SchemaBatch> batches,
        List<Inventory> inventories,
        List<QueryBatch> queries,
        List<Finding> findings,
        Map<String, Integer> statements) {

    /** What exists in this part of the server. */
    Set<String> namesIn(String... container) {
        return inventories.stream()
                .filter(inventory -> inventory.container().equals(List.of(container)))
                .filter(Inventory::complete)
                .findFirst()
                .map(Inventory::names)
                .orElseThrow(() -> new AssertionError("nothing is said of " + List.of(container)));
    }

    /** All of it as text. */
    String listing() {
        return Listing.of(batches, findings);
    }

    SchemaBatch schema(String name) {
        return batches.stream()
                .filter(batch -> batch.schema().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no schema " + name + " in " + batches));
    }

    List<String> tableNames(String schema) {
        return schema(schema).tables().stream().map(Table::name).toList();
    }

    Table table(String schema, String name) {
        return schema(schema).tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + name + " among " + tableNames(schema)));
    }

    Column column(String schema, String table, String column) {
        return table(schema, table).column(column).orElseThrow(() -> new AssertionError("no column " + column));
    }

    DataType type(String schema, String table, String column) {
        return column(schema, table, column).type();
    }

    List<Finding> findings(String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }
}
