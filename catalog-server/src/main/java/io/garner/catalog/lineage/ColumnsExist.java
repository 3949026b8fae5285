package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.Names;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;
import java.util.List;
import java.util.Set;

/**
 * Columns named on an edge exist: {@code fromColumns} at the one end, {@code toColumn} at the other. 1.2 also takes
 * {@code fromColumns} of a third table.
 */
final class ColumnsExist implements EdgeRule {

    private static final int PARTS_OF_A_TABLE = 4;

    @Override
    public void check(EdgeDraft edge, Catalog catalog) {
        List<JsonNode> entries = edge.columns().toList();
        if (entries.isEmpty()) {
            return;
        }
        Set<String> from = KnownColumns.of(edge.from(), catalog);
        Set<String> to = KnownColumns.of(edge.to(), catalog);
        for (JsonNode entry : entries) {
            for (JsonNode column : entry.path("fromColumns")) {
                mustBeKnown(
                        column.asText(), isOfAnotherTable(column, edge, catalog) ? elsewhere(column, catalog) : from);
            }
            mustBeKnown(entry.path("toColumn").asText("null"), to);
        }
    }

    private static void mustBeKnown(String column, Set<String> known) {
        if (!known.contains(column)) {
            throw unknown(column);
        }
    }

    private static Refusal unknown(String column) {
        return Refusal.badRequest("Invalid fully qualified column name " + column);
    }

    private static boolean isOfAnotherTable(JsonNode column, EdgeDraft edge, Catalog catalog) {
        return catalog.version().has(Feature.COLUMNS_OF_OTHER_TABLES)
                && !column.asText().startsWith(edge.from().fqn() + ".");
    }

    private static Set<String> elsewhere(JsonNode column, Catalog catalog) {
        List<String> parts = Names.parts(column.asText());
        if (parts.size() <= PARTS_OF_A_TABLE) {
            throw unknown(column.asText());
        }
        Entity table = EndsExist.alive(catalog, "table", String.join(".", parts.subList(0, PARTS_OF_A_TABLE)));
        return KnownColumns.of(table, catalog);
    }
}
