package io.garner.model;

import java.util.List;

/**
 * One schema with everything found in it, in the source's order.
 *
 * @param complete whether all of it could be read; absence proves nothing in an incomplete batch
 */
public record SchemaBatch(
        Database database, Schema schema, List<Table> tables, List<Routine> routines, boolean complete)
        implements Harvested {

    public SchemaBatch {
        tables = List.copyOf(tables);
        routines = List.copyOf(routines);
    }

    /** Where this table of the batch lives. */
    public TableName nameOf(Table table) {
        return new TableName(database.name(), schema.name(), table.name());
    }
}
