package io.garner.testkit.contract;

import java.util.List;
import java.util.Optional;

/** Objects to create in a system, in words that belong to none. Create them in the given order, foreign keys last. */
public record Fixture(List<Schema> schemas) {

    public Fixture {
        schemas = List.copyOf(schemas);
    }

    /** A schema; without tables it stays empty. */
    public record Schema(String name, Optional<String> comment, List<Table> tables, List<View> views) {
        public Schema {
            tables = List.copyOf(tables);
            views = List.copyOf(views);
        }
    }

    /**
     * A table.
     *
     * @param primaryKey its columns in the order of the key, which need not be that of the table
     * @param uniqueKeys the columns of each unique constraint, in the order of the key
     */
    public record Table(
            String name,
            Optional<String> comment,
            List<Column> columns,
            List<String> primaryKey,
            List<List<String>> uniqueKeys,
            List<ForeignKey> foreignKeys) {
        public Table {
            columns = List.copyOf(columns);
            primaryKey = List.copyOf(primaryKey);
            uniqueKeys = List.copyOf(uniqueKeys);
            foreignKeys = List.copyOf(foreignKeys);
        }

        /** The names of the columns, in order. */
        public List<String> columnNames() {
            return columns.stream().map(Column::name).toList();
        }
    }

    /** A column; those of a key are not nullable. */
    public record Column(String name, ColumnType type, boolean nullable, Optional<String> comment) {}

    /** As much of a type as the contract needs. */
    public enum ColumnType {
        INTEGER,
        /** Up to forty characters. */
        TEXT
    }

    /** A foreign key: pairs of columns, in order. */
    public record ForeignKey(List<String> columns, String schema, String table, List<String> referencedColumns) {
        public ForeignKey {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
        }
    }

    /** A view that selects columns of a table, or of a view before it, of its own schema. */
    public record View(String name, String table, List<String> columns) {
        public View {
            columns = List.copyOf(columns);
        }
    }
}
