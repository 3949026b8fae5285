package io.garner.catalog.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.Names;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;
import java.util.List;

/**
 * From 1.9 on foreign keys name columns of tables that exist, and no constraint comes twice; 1.2 to 1.6 store any text.
 */
final class ReferredColumnsExist implements TableRule {

    private static final int PARTS_OF_A_TABLE = 4;

    @Override
    public void check(Table table, Catalog catalog) {
        if (!catalog.version().has(Feature.REFERRED_COLUMNS_CHECKED)) {
            return;
        }
        List<JsonNode> constraints = table.constraints().toList();
        if (constraints.stream().distinct().count() < constraints.size()) {
            throw Refusal.badRequest("Table constraint is repeated");
        }
        constraints.stream()
                .flatMap(constraint -> Table.texts(constraint.path("referredColumns")))
                .forEach(column -> mustExist(column, catalog));
    }

    private static void mustExist(String column, Catalog catalog) {
        List<String> parts = Names.parts(Names.normalized(column, catalog.version()));
        if (parts.size() <= PARTS_OF_A_TABLE) {
            throw Refusal.badRequest("Invalid fully qualified column name " + column);
        }
        Entity table = catalog.byFqn("table", String.join(".", parts.subList(0, PARTS_OF_A_TABLE)));
        String wanted = String.join(".", parts);
        if (new Table(table.json())
                .allColumns()
                .noneMatch(known -> known.path("fullyQualifiedName").asText().equals(wanted))) {
            throw Refusal.badRequest("Invalid column name found in table constraint");
        }
    }
}
