package io.garner.catalog.table;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Refusal;
import java.util.Set;

/** Four types need a length; whether 1.13 and 2.0 still ask for it is not established, so they do here. */
final class LengthIsGiven implements TableRule {

    private static final Set<String> TYPES = Set.of("CHAR", "VARCHAR", "BINARY", "VARBINARY");

    @Override
    public void check(Table table, Catalog catalog) {
        boolean lacking = table.allColumns()
                .anyMatch(column -> TYPES.contains(column.path("dataType").asText()) && !column.has("dataLength"));
        if (lacking) {
            throw Refusal.badRequest(
                    "For column data types char, varchar, binary, varbinary dataLength must not be null");
        }
    }
}
