package io.garner.catalog.table;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Refusal;

/** A primary key is declared once: on one column, or on the table. */
final class OnePrimaryKey implements TableRule {

    @Override
    public void check(Table table, Catalog catalog) {
        long tagged = table.columns()
                .filter(column -> column.path("constraint").asText().equals("PRIMARY_KEY"))
                .count();
        if (tagged > 1) {
            throw Refusal.badRequest("Multiple columns tagged with primary key constraints");
        }
        if (tagged == 1 && table.constraints().anyMatch(constraint -> Table.isOfType(constraint, "PRIMARY_KEY"))) {
            throw Refusal.badRequest(
                    "A column already tagged as a primary key and table constraint also includes primary key");
        }
    }
}
