package io.garner.openmetadata;

import java.util.List;

/** How a table is cut; {@link PartitionShape} has the shape of servers before 1.4. */
public record PartitionBody(List<PartitionColumn> columns) {

    /** One column of the key. */
    public record PartitionColumn(String columnName, String intervalType) {}

    public PartitionBody {
        columns = List.copyOf(columns);
    }
}
