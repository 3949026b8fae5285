package io.garner.catalog.lineage;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;

/** In 1.2 only an edge from a table to a table has column lineage; its dashboards are not on this server. */
final class ColumnsOnlyBetweenTables implements EdgeRule {

    @Override
    public void check(EdgeDraft edge, Catalog catalog) {
        boolean tables = edge.from().type().equals("table") && edge.to().type().equals("table");
        if (catalog.version().has(Feature.COLUMNS_OF_OTHER_TABLES)
                && !tables
                && edge.columns().findAny().isPresent()) {
            throw Refusal.badRequest(
                    "Column level lineage is only allowed between two tables or from table to dashboard.");
        }
    }
}
