package io.garner.testkit.sqlserver;

import io.garner.testkit.contract.Fixture.ColumnType;
import io.garner.testkit.contract.SqlScript;
import java.util.List;

/** A fixture in T-SQL, for a real server. Stateless. */
public final class SqlServerScript extends SqlScript {

    @Override
    protected String quoted(String name) {
        return "[" + name.replace("]", "]]") + "]";
    }

    @Override
    protected String literal(String text) {
        return "N" + super.literal(text);
    }

    @Override
    protected String type(ColumnType type) {
        return switch (type) {
            case INTEGER -> "int";
            case TEXT -> "nvarchar(40)";
        };
    }

    @Override
    protected List<String> commentOnSchema(String schema, String text) {
        return List.of(property(text) + level(0, "SCHEMA", schema));
    }

    @Override
    protected List<String> commentOnTable(String schema, String table, String text) {
        return List.of(property(text) + level(0, "SCHEMA", schema) + level(1, "TABLE", table));
    }

    @Override
    protected List<String> commentOnColumn(String schema, String table, String column, String text) {
        return List.of(
                property(text) + level(0, "SCHEMA", schema) + level(1, "TABLE", table) + level(2, "COLUMN", column));
    }

    private String property(String text) {
        return "EXEC sys.sp_addextendedproperty @name = N'MS_Description', @value = " + literal(text);
    }

    private String level(int number, String type, String name) {
        return ", @level" + number + "type = N'" + type + "', @level" + number + "name = " + literal(name);
    }
}
