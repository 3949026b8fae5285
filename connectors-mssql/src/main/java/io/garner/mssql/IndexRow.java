package io.garner.mssql;

import io.garner.jdbc.Row;
import java.util.Optional;

/**
 * A row of {@code indexes.sql}: one column of an index.
 *
 * @param isKeyColumn neither carried along nor added for the sake of partitioning
 * @param column empty when the login may not see it
 */
record IndexRow(
        int id,
        String name,
        String method,
        boolean isUnique,
        boolean isPrimaryKey,
        boolean isUniqueConstraint,
        boolean isDisabled,
        boolean isFiltered,
        Optional<String> filter,
        boolean isKeyColumn,
        boolean isIncluded,
        Optional<String> column) {

    static IndexRow from(Row row) {
        return new IndexRow(
                row.integer("index_id"),
                row.optionalText("name").orElse(""),
                Identifiers.words(row.text("type_desc")),
                row.flag("is_unique"),
                row.flag("is_primary_key"),
                row.flag("is_unique_constraint"),
                row.flag("is_disabled"),
                row.flag("has_filter"),
                row.optionalText("filter_definition"),
                row.optionalInteger("key_ordinal").orElse(0) > 0,
                row.flag("is_included_column"),
                row.optionalText("column_name"));
    }
}
