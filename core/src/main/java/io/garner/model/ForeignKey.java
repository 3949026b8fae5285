package io.garner.model;

import java.util.List;

/**
 * A foreign key: these columns of one table point, in order, at those columns of another.
 *
 * @param enforced false when existing rows were never checked (PostgreSQL NOT VALID) or the key is disabled
 */
public record ForeignKey(
        String name,
        List<String> columns,
        TableName referencedTable,
        List<String> referencedColumns,
        Action onUpdate,
        Action onDelete,
        boolean enforced) {

    /** What happens to the pointing row when its target changes. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        if (columns.isEmpty() || columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException(
                    "foreign key " + name + " pairs " + columns + " with " + referencedColumns);
        }
    }
}
