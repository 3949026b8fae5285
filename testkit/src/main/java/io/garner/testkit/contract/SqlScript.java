package io.garner.testkit.contract;

import io.garner.testkit.contract.Fixture.Column;
import io.garner.testkit.contract.Fixture.ColumnType;
import io.garner.testkit.contract.Fixture.ForeignKey;
import io.garner.testkit.contract.Fixture.Schema;
import io.garner.testkit.contract.Fixture.Table;
import io.garner.testkit.contract.Fixture.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A fixture in SQL, as the standard and PostgreSQL write it. A dialect overrides what it writes otherwise. Stateless.
 */
public class SqlScript {

    /** The statements that create everything, in an order that works, each without its semicolon. */
    public final List<String> statements(Fixture fixture) {
        List<String> all = new ArrayList<>();
        fixture.schemas().forEach(schema -> {
            all.add("CREATE SCHEMA " + quoted(schema.name()));
            schema.comment().ifPresent(text -> all.addAll(commentOnSchema(schema.name(), text)));
            schema.tables().forEach(table -> all.addAll(table(schema, table)));
            schema.views().forEach(view -> all.add(view(schema, view)));
        });
        fixture.schemas()
                .forEach(schema -> schema.tables()
                        .forEach(table -> table.foreignKeys()
                                .forEach(key -> all.add(foreignKey(qualified(schema.name(), table.name()), key)))));
        return all;
    }

    /** A name as it stands in a statement. */
    protected String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as it stands in a statement. */
    protected String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    protected String type(ColumnType type) {
        return switch (type) {
            case INTEGER -> "integer";
            case TEXT -> "varchar(40)";
        };
    }

    protected List<String> commentOnSchema(String schema, String text) {
        return List.of("COMMENT ON SCHEMA " + quoted(schema) + " IS " + literal(text));
    }

    protected List<String> commentOnTable(String schema, String table, String text) {
        return List.of("COMMENT ON TABLE " + qualified(schema, table) + " IS " + literal(text));
    }

    protected List<String> commentOnColumn(String schema, String table, String column, String text) {
        String name = qualified(schema, table) + "." + quoted(column);
        return List.of("COMMENT ON COLUMN " + name + " IS " + literal(text));
    }

    /** A table's name as it stands in a statement. */
    protected final String qualified(String schema, String table) {
        return quoted(schema) + "." + quoted(table);
    }

    private List<String> table(Schema schema, Table table) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column(column)));
        if (!table.primaryKey().isEmpty()) {
            parts.add("PRIMARY KEY (" + list(table.primaryKey()) + ")");
        }
        table.uniqueKeys().forEach(columns -> parts.add("UNIQUE (" + list(columns) + ")"));
        List<String> all = new ArrayList<>();
        String name = qualified(schema.name(), table.name());
        all.add("CREATE TABLE " + name + " (" + String.join(", ", parts) + ")");
        table.comment().ifPresent(text -> all.addAll(commentOnTable(schema.name(), table.name(), text)));
        table.columns()
                .forEach(column -> column.comment()
                        .ifPresent(
                                text -> all.addAll(commentOnColumn(schema.name(), table.name(), column.name(), text))));
        return all;
    }

    private String column(Column column) {
        return quoted(column.name()) + " " + type(column.type()) + (column.nullable() ? "" : " NOT NULL");
    }

    private String foreignKey(String table, ForeignKey key) {
        return "ALTER TABLE " + table + " ADD FOREIGN KEY (" + list(key.columns()) + ") REFERENCES "
                + qualified(key.schema(), key.table()) + " (" + list(key.referencedColumns()) + ")";
    }

    private String view(Schema schema, View view) {
        return "CREATE VIEW " + qualified(schema.name(), view.name()) + " AS SELECT " + list(view.columns()) + " FROM "
                + qualified(schema.name(), view.table());
    }

    private String list(List<String> names) {
        return names.stream().map(this::quoted).collect(Collectors.joining(", "));
    }
}
