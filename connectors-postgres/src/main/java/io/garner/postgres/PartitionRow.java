package io.garner.postgres;

import io.garner.jdbc.Row;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A row of {@code partitions.sql}.
 *
 * @param isPartition tells a partition from a table that inherits in the old style
 * @param bound empty for the latter, and when the partition was locked
 */
record PartitionRow(
        long id,
        long parentId,
        String schema,
        String name,
        String parentSchema,
        String parentName,
        boolean isPartition,
        Optional<String> bound,
        OptionalLong estimatedRows) {

    static PartitionRow from(Row row) {
        return new PartitionRow(
                row.number("relation_id"),
                row.number("parent_id"),
                row.text("schema_name"),
                row.text("name"),
                row.text("parent_schema"),
                row.text("parent_name"),
                row.flag("is_partition"),
                row.optionalText("bound"),
                row.optionalNumber("estimated_rows"));
    }
}
