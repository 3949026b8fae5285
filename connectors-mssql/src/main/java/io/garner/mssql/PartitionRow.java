package io.garner.mssql;

import io.garner.jdbc.Row;
import java.util.Optional;

/** A row of {@code partitions.sql}: a boundary between two partitions. */
record PartitionRow(String scheme, String function, boolean isRangeRight, String column, Optional<String> boundary) {

    static PartitionRow from(Row row) {
        return new PartitionRow(
                row.text("scheme_name"),
                row.text("function_name"),
                row.flag("boundary_value_on_right"),
                row.text("column_name"),
                row.optionalText("boundary"));
    }
}
