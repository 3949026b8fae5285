package io.garner.model;

import java.util.List;

/**
 * How a partitioned table is cut.
 *
 * @param key the whole key as the source prints it, strategy included: {@code RANGE (payment_date)}
 * @param columns the plain columns in the key, in order; expressions are only in {@code key}
 * @param hasExpressions whether the key holds something that is no plain column
 * @param partitions the pieces at every level below, in the source's order; they are no tables of their own here
 */
public record Partitioning(
        Strategy strategy, String key, List<String> columns, boolean hasExpressions, List<Partition> partitions) {

    /** By what rule a row finds its partition. */
    public enum Strategy {
        RANGE,
        LIST,
        HASH
    }

    /** One piece and the rows it holds, as the source prints its bound. */
    public record Partition(TableName name, String bound) {}

    public Partitioning {
        columns = List.copyOf(columns);
        partitions = List.copyOf(partitions);
    }
}
