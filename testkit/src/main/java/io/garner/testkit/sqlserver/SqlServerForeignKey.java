package io.garner.testkit.sqlserver;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A foreign key of the stand-in. Not thread-safe. */
public final class SqlServerForeignKey {

    private static final int CASCADE = 1;
    private static final int SET_NULL = 2;

    private final Map<String, @Nullable Object> row;

    SqlServerForeignKey(
            SqlServerTable table,
            String name,
            List<String> from,
            SqlServerTable target,
            List<String> referencedColumns) {
        Content content = table.database().content();
        int id = content.object(table.schema(), name, "F", table.id(), false);
        content.add(
                "foreign_keys",
                "object_id",
                id,
                "schema_id",
                content.schema(table.schema()),
                "parent_object_id",
                table.id(),
                "name",
                name,
                "referenced_object_id",
                target.id(),
                "key_index_id",
                1,
                "delete_referential_action",
                0,
                "update_referential_action",
                0);
        this.row = content.rows("foreign_keys").get(content.rows("foreign_keys").size() - 1);
        for (int i = 0; i < from.size(); i++) {
            content.add(
                    "foreign_key_columns",
                    "constraint_object_id",
                    id,
                    "constraint_column_id",
                    i + 1,
                    "parent_object_id",
                    table.id(),
                    "parent_column_id",
                    table.columnId(from.get(i)),
                    "referenced_object_id",
                    target.id(),
                    "referenced_column_id",
                    target.columnId(referencedColumns.get(i)));
        }
    }

    /** {@code ALTER TABLE … NOCHECK CONSTRAINT}. */
    public SqlServerForeignKey disabled() {
        row.put("is_disabled", true);
        return untrusted();
    }

    /** Switched on again, and the rows that came meanwhile never looked at. */
    public SqlServerForeignKey untrusted() {
        row.put("is_not_trusted", true);
        return this;
    }

    public SqlServerForeignKey onDeleteCascade() {
        row.put("delete_referential_action", CASCADE);
        return this;
    }

    public SqlServerForeignKey onUpdateSetNull() {
        row.put("update_referential_action", SET_NULL);
        return this;
    }
}
