package io.garner.openmetadata;

import io.garner.model.Column;
import io.garner.model.DataType;
import io.garner.model.ReservedWords;
import io.garner.model.TypeKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Columns as the catalog takes them. */
final class Columns {

    private Columns() {}

    static List<ColumnBody> of(List<Column> columns) {
        return columns.stream().map(Columns::of).toList();
    }

    private static ColumnBody of(Column column) {
        DataType type = column.type();
        return new ColumnBody(
                ReservedWords.encode(column.name()),
                Bodies.displayName(column.name()),
                type.kind().name(),
                type.item().map(item -> item.kind().name()),
                type.kind().needsLength() ? type.length() : OptionalInt.empty(),
                type.precision(),
                scaleOf(type),
                Optional.of(type.display()),
                Bodies.description(column.comment()),
                Optional.of(column.nullable() ? "NULL" : "NOT_NULL"),
                OptionalInt.of(column.ordinal()),
                childrenOf(type),
                Optional.empty());
    }

    /** A server wants {@code 0 <= scale <= precision}; PostgreSQL 15 allows more, and the display text has it then. */
    private static OptionalInt scaleOf(DataType type) {
        boolean plain = type.precision().isPresent()
                && type.scale().isPresent()
                && type.scale().getAsInt() >= 0
                && type.scale().getAsInt() <= type.precision().getAsInt();
        return plain ? type.scale() : OptionalInt.empty();
    }

    private static Optional<List<ColumnBody>> childrenOf(DataType type) {
        return type.kind() == TypeKind.STRUCT ? Optional.of(of(type.fields())) : Optional.empty();
    }
}
