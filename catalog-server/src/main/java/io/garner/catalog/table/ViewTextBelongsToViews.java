package io.garner.catalog.table;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import java.util.Set;

/** Up to 1.3 only a table whose type is given and is neither Regular nor External may have a view text. */
final class ViewTextBelongsToViews implements TableRule {

    private static final Set<String> NO_VIEWS = Set.of("", "Regular", "External");

    @Override
    public void check(Table table, Catalog catalog) {
        if (!Json.isBlank(table.json(), "viewDefinition") && NO_VIEWS.contains(Json.text(table.json(), "tableType"))) {
            throw Refusal.badRequest(
                    "ViewDefinition can only be set on TableType View, SecureView or MaterializedView");
        }
    }
}
