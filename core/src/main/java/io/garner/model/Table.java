package io.garner.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table or view as its source describes it.
 *
 * @param inheritsFrom the parents of old-style inheritance, in order; partitions are not tables here
 * @param view the query behind a view; empty when the role may not see it
 * @param estimatedRows the source's own estimate; empty when it has none
 * @param details what else its source says of it and a catalog has no place for, by the source's word: {@code temporal}
 */
public record Table(
        String name,
        TableKind kind,
        Optional<String> comment,
        List<Column> columns,
        Constraints constraints,
        List<Index> indexes,
        Optional<Partitioning> partitioning,
        Optional<ForeignData> foreignData,
        List<TableName> inheritsFrom,
        Optional<ViewDefinition> view,
        OptionalLong estimatedRows,
        Map<String, String> details) {

    public Table {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        inheritsFrom = List.copyOf(inheritsFrom);
        details = Map.copyOf(details);
    }

    /** A table of which there is nothing else to say. */
    public Table(
            String name,
            TableKind kind,
            Optional<String> comment,
            List<Column> columns,
            Constraints constraints,
            List<Index> indexes,
            Optional<Partitioning> partitioning,
            Optional<ForeignData> foreignData,
            List<TableName> inheritsFrom,
            Optional<ViewDefinition> view,
            OptionalLong estimatedRows) {
        this(
                name,
                kind,
                comment,
                columns,
                constraints,
                indexes,
                partitioning,
                foreignData,
                inheritsFrom,
                view,
                estimatedRows,
                Map.of());
    }

    /** The column of this name, compared case-sensitively. */
    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }
}
