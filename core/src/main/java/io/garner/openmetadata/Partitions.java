package io.garner.openmetadata;

import io.garner.model.Partitioning;
import io.garner.model.ReservedWords;
import io.garner.model.Table;
import io.garner.model.TypeKind;
import io.garner.openmetadata.PartitionBody.PartitionColumn;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Partition keys as the catalog takes them; a key that is made of expressions only has no form there. */
final class Partitions {

    private static final Set<TypeKind> POINTS_IN_TIME =
            EnumSet.of(TypeKind.DATE, TypeKind.TIME, TypeKind.TIMESTAMP, TypeKind.DATETIME);
    private static final Set<TypeKind> INTEGERS =
            EnumSet.of(TypeKind.TINYINT, TypeKind.SMALLINT, TypeKind.INT, TypeKind.BIGINT);

    private Partitions() {}

    static Optional<PartitionBody> of(Partitioning partitioning, Table table) {
        if (partitioning.columns().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PartitionBody(partitioning.columns().stream()
                .map(column ->
                        new PartitionColumn(ReservedWords.encode(column), intervalType(partitioning, table, column)))
                .toList()));
    }

    private static String intervalType(Partitioning partitioning, Table table, String column) {
        if (partitioning.hasExpressions()) {
            return "OTHER";
        }
        return switch (partitioning.strategy()) {
            case RANGE -> ofRange(table, column);
            case LIST -> "COLUMN-VALUE";
            case HASH -> "OTHER";
        };
    }

    private static String ofRange(Table table, String column) {
        Optional<TypeKind> kind = table.column(column).map(c -> c.type().kind());
        if (kind.filter(POINTS_IN_TIME::contains).isPresent()) {
            return "TIME-UNIT";
        }
        return kind.filter(INTEGERS::contains).isPresent() ? "INTEGER-RANGE" : "OTHER";
    }
}
