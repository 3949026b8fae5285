package io.garner.testkit.sqlserver;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An index of the stand-in, constraints included. Not thread-safe. */
public final class SqlServerIndex {

    private static final Map<String, Integer> METHODS = Map.of(
            "HEAP",
            0,
            "CLUSTERED",
            1,
            "NONCLUSTERED",
            2,
            "XML",
            3,
            "SPATIAL",
            4,
            "CLUSTERED COLUMNSTORE",
            5,
            "NONCLUSTERED COLUMNSTORE",
            6,
            "NONCLUSTERED HASH",
            7);

    private final SqlServerTable table;
    private final String name;
    private final int indexId;
    private final Map<String, @Nullable Object> row;
    private int columns;

    SqlServerIndex(SqlServerTable table, int before, String name, String method, List<String> keyColumns) {
        this.table = table;
        this.name = name;
        int type = METHODS.getOrDefault(method, 2);
        // 0 is the heap, 1 what is clustered, and the others count from 2 on.
        this.indexId = type == 0 ? 0 : method.startsWith("CLUSTERED") ? 1 : 2 + before;
        Content content = table.database().content();
        content.add(
                "indexes",
                "object_id",
                table.id(),
                "index_id",
                indexId,
                "name",
                type == 0 ? null : name,
                "type",
                type,
                "type_desc",
                method,
                "data_space_id",
                1);
        this.row = content.rows("indexes").get(content.rows("indexes").size() - 1);
        for (int i = 0; i < keyColumns.size(); i++) {
            column(keyColumns.get(i), i + 1, false, 0);
        }
    }

    public SqlServerIndex unique() {
        row.put("is_unique", true);
        return this;
    }

    public SqlServerIndex filtered(String condition) {
        row.put("has_filter", true);
        row.put("filter_definition", condition);
        return this;
    }

    public SqlServerIndex disabled() {
        row.put("is_disabled", true);
        return this;
    }

    /** Columns that are carried and no part of the key. */
    public SqlServerIndex include(String... included) {
        for (String column : included) {
            column(column, 0, true, 0);
        }
        return this;
    }

    void primaryKey() {
        unique();
        row.put("is_primary_key", true);
        constraint("PK");
    }

    void uniqueConstraint() {
        unique();
        row.put("is_unique_constraint", true);
        constraint("UQ");
    }

    void onScheme(String scheme, String column) {
        row.put("data_space_id", table.database().dataSpace(scheme));
        column(column, 0, false, 1);
    }

    private void constraint(String type) {
        Content content = table.database().content();
        int id = content.object(table.schema(), name, type, table.id(), false);
        content.add(
                "key_constraints",
                "object_id",
                id,
                "schema_id",
                content.schema(table.schema()),
                "parent_object_id",
                table.id(),
                "name",
                name,
                "type",
                type,
                "unique_index_id",
                indexId);
    }

    private void column(String column, int keyOrdinal, boolean included, int partitionOrdinal) {
        table.database()
                .content()
                .add(
                        "index_columns",
                        "object_id",
                        table.id(),
                        "index_id",
                        indexId,
                        "index_column_id",
                        ++columns,
                        "column_id",
                        table.columnId(column),
                        "key_ordinal",
                        keyOrdinal,
                        "partition_ordinal",
                        partitionOrdinal,
                        "is_included_column",
                        included);
    }
}
