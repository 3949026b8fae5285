package io.garner.testkit.sqlserver;

import io.garner.testkit.contract.Fixture;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The objects of the contract of sources in a database of the stand-in. */
public final class FixtureDatabase {

    private FixtureDatabase() {}

    /** A database with these objects, as {@link SqlServerScript} would create them on a real server. */
    public static SqlServerDatabase named(String name, Fixture fixture) {
        SqlServerDatabase database = SqlServerDatabase.named(name).collation("Latin1_General_CS_AS");
        Map<String, SqlServerTable> tables = new HashMap<>();
        for (Fixture.Schema schema : fixture.schemas()) {
            SqlServerSchema made = database.schema(schema.name());
            schema.comment().ifPresent(made::describe);
            schema.tables().forEach(table -> tables.put(key(schema.name(), table.name()), table(made, table)));
            schema.views().forEach(view -> view(made, schema.name(), view));
        }
        int keys = 0;
        for (Fixture.Schema schema : fixture.schemas()) {
            for (Fixture.Table table : schema.tables()) {
                for (Fixture.ForeignKey key : table.foreignKeys()) {
                    SqlServerTable target = of(tables, key.schema(), key.table());
                    of(tables, schema.name(), table.name())
                            .foreignKey("FK_" + ++keys, key.columns(), target, key.referencedColumns());
                }
            }
        }
        return database;
    }

    private static SqlServerTable table(SqlServerSchema schema, Fixture.Table table) {
        SqlServerTable made = schema.table(table.name());
        table.comment().ifPresent(made::describe);
        for (Fixture.Column column : table.columns()) {
            SqlServerColumn added = made.column(
                    column.name(),
                    switch (column.type()) {
                        case INTEGER -> "int";
                        case TEXT -> "nvarchar(40)";
                    });
            if (!column.nullable()) {
                added.notNull();
            }
            column.comment().ifPresent(added::describe);
        }
        if (!table.primaryKey().isEmpty()) {
            made.primaryKey("PK_" + made.id(), table.primaryKey().toArray(String[]::new));
        }
        table.uniqueKeys().forEach(key -> made.unique("UQ_" + made.id(), key.toArray(String[]::new)));
        return made;
    }

    private static void view(SqlServerSchema schema, String schemaName, Fixture.View view) {
        String columns = view.columns().stream().map(c -> "[" + c + "]").collect(Collectors.joining(", "));
        SqlServerTable made = schema.view(
                view.name(),
                "CREATE VIEW [" + schemaName + "].[" + view.name() + "] AS SELECT " + columns + " FROM [" + schemaName
                        + "].[" + view.table() + "]");
        view.columns().forEach(column -> made.column(column, "int"));
        made.reads(schemaName + "." + view.table(), view.columns().toArray(String[]::new));
    }

    private static SqlServerTable of(Map<String, SqlServerTable> tables, String schema, String table) {
        return Optional.ofNullable(tables.get(key(schema, table)))
                .orElseThrow(() -> new IllegalArgumentException("the fixture has no " + schema + "." + table));
    }

    private static String key(String schema, String table) {
        return schema + "\u0000" + table;
    }
}
