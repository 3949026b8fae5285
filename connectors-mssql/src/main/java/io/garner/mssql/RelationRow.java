package io.garner.mssql;

import io.garner.jdbc.Row;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A row of {@code relations.sql}.
 *
 * @param isHistory whether its rows are past versions of another table's
 * @param details what no field of the model is for
 */
record RelationRow(
        long id,
        long schemaId,
        String name,
        boolean isView,
        boolean isHistory,
        Optional<External> external,
        OptionalLong rows,
        Map<String, String> details) {

    private static final int HISTORY = 1;
    private static final int VERSIONED = 2;
    private static final int APPEND_ONLY = 3;

    /** Where an external table's rows are. */
    record External(String source, String sourceType, Optional<String> location) {}

    static RelationRow from(Row row) {
        boolean isView = row.text("type").equals("V");
        boolean inMemory = row.flag("is_memory_optimized");
        Optional<External> external = row.flag("is_external")
                ? Optional.of(new External(
                        row.optionalText("external_source").orElse(""),
                        row.optionalText("external_source_type").orElse(""),
                        row.optionalText("external_location")))
                : Optional.empty();
        return new RelationRow(
                row.number("relation_id"),
                row.number("schema_id"),
                row.text("name"),
                isView,
                row.optionalInteger("temporal_type").orElse(0) == HISTORY
                        || row.optionalInteger("ledger_type").orElse(0) == HISTORY,
                external,
                // sys.partitions knows nothing of rows that lie elsewhere or in memory.
                isView || inMemory || external.isPresent() ? OptionalLong.empty() : row.optionalNumber("row_count"),
                details(row));
    }

    private static Map<String, String> details(Row row) {
        Map<String, String> details = new TreeMap<>();
        temporal(row, details);
        ledger(row, details);
        if (row.flag("is_memory_optimized")) {
            details.put(
                    "memory-optimized", row.optionalInteger("durability").orElse(0) == 1 ? "schema only" : "durable");
        }
        if (row.flag("is_node") || row.flag("is_edge")) {
            details.put("graph", row.flag("is_node") ? "node" : "edge");
        }
        if (row.flag("is_filetable")) {
            details.put("filetable", "true");
        }
        if (row.flag("with_check_option")) {
            details.put("check option", "true");
        }
        return details;
    }

    private static void temporal(Row row, Map<String, String> details) {
        int type = row.optionalInteger("temporal_type").orElse(0);
        if (type == HISTORY) {
            details.put("temporal", "history");
        } else if (type == VERSIONED) {
            String history = row.optionalText("history_table")
                    .map(table ->
                            ", history in " + row.optionalText("history_schema").orElse("") + "." + table)
                    .orElse("");
            details.put("temporal", "system-versioned" + history);
        }
    }

    private static void ledger(Row row, Map<String, String> details) {
        switch (row.optionalInteger("ledger_type").orElse(0)) {
            case HISTORY -> details.put("ledger", "history");
            case VERSIONED -> details.put("ledger", "updatable");
            case APPEND_ONLY -> details.put("ledger", "append-only");
            default -> {
                // No ledger table.
            }
        }
    }
}
