package io.garner.mssql;

import io.garner.model.Partitioning;
import io.garner.model.Partitioning.Strategy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the partitioning of a table of the rows of {@code partitions.sql}, of which there is one for each boundary. */
final class PartitionAssembler {

    private PartitionAssembler() {}

    /** The pieces have no names in SQL Server, so none are listed; their boundaries are among the {@link #details}. */
    static Partitioning partitioning(List<PartitionRow> rows) {
        PartitionRow first = rows.get(0);
        String side = first.isRangeRight() ? "RIGHT" : "LEFT";
        return new Partitioning(
                Strategy.RANGE,
                "RANGE " + side + " (" + first.column() + ")",
                List.of(first.column()),
                false,
                List.of());
    }

    static Map<String, String> details(List<PartitionRow> rows) {
        PartitionRow first = rows.get(0);
        return Map.of(
                "partition scheme", first.scheme(),
                "partition function", first.function(),
                "partition boundaries",
                        rows.stream().flatMap(row -> row.boundary().stream()).collect(Collectors.joining(", ")));
    }
}
