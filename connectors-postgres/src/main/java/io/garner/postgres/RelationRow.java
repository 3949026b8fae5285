package io.garner.postgres;

import io.garner.jdbc.Row;
import io.garner.model.Partitioning.Strategy;
import io.garner.model.TableKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A row of {@code relations.sql}. */
record RelationRow(
        long id,
        long schemaId,
        String name,
        TableKind kind,
        Optional<String> comment,
        OptionalLong estimatedRows,
        Optional<Cut> cut,
        Optional<Foreign> foreign) {

    /**
     * How a partitioned table is cut.
     *
     * @param key empty when the table was locked
     */
    record Cut(Strategy strategy, Optional<String> key, List<String> columns, boolean hasExpressions) {}

    /** Where a foreign table is; options are written {@code name=value}. */
    record Foreign(String server, String wrapper, List<String> options) {}

    static RelationRow from(Row row) {
        return new RelationRow(
                row.number("relation_id"),
                row.number("schema_id"),
                row.text("name"),
                TableKind.valueOf(row.text("kind")),
                row.optionalText("comment"),
                row.optionalNumber("estimated_rows"),
                row.optionalText("partition_strategy")
                        .map(strategy -> new Cut(
                                Strategy.valueOf(strategy),
                                row.optionalText("partition_key"),
                                row.texts("partition_columns"),
                                row.flag("partition_expressions"))),
                row.optionalText("foreign_server")
                        .map(server -> new Foreign(server, row.text("foreign_wrapper"), row.texts("foreign_options"))));
    }
}
