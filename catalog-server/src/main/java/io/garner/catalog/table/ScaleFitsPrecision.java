package io.garner.catalog.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Refusal;

/** A scale needs a precision that is not smaller. */
final class ScaleFitsPrecision implements TableRule {

    @Override
    public void check(Table table, Catalog catalog) {
        table.allColumns().filter(column -> column.has("scale")).forEach(ScaleFitsPrecision::check);
    }

    private static void check(JsonNode column) {
        if (!column.has("precision")) {
            throw Refusal.badRequest("Scale is set but precision is not set for the column "
                    + column.path("name").asText());
        }
        if (column.path("scale").asLong() > column.path("precision").asLong()) {
            throw Refusal.badRequest("Scale is greater than precision for the column "
                    + column.path("name").asText());
        }
    }
}
