package io.garner.testkit.sqlserver;

import java.util.List;

/** A database with a chosen number of tables of ten columns, each with a key, a foreign key and a description. */
public final class ManyTables {

    private static final int SCHEMAS = 4;
    private static final int COLUMNS = 10;

    private ManyTables() {}

    /** So many tables, spread over four schemas, in the database of that name. */
    public static SqlServerDatabase named(String name, int tables) {
        SqlServerDatabase database = SqlServerDatabase.named(name);
        for (int i = 0; i < tables; i++) {
            SqlServerTable table = database.schema("s" + i % SCHEMAS)
                    .table("t" + i)
                    .describe("Table " + i + ".")
                    .rows(i);
            table.column("id", "int").identity(1, 1);
            for (int c = 1; c < COLUMNS; c++) {
                table.column("c" + c, c == 1 ? "int" : "nvarchar(50)");
            }
            table.primaryKey("PK_t" + i, "id");
            table.foreignKey("FK_t" + i, List.of("c1"), table, List.of("id"));
        }
        return database;
    }
}
