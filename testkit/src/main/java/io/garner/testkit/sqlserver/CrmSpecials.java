package io.garner.testkit.sqlserver;

/** Tables of the kinds that only SQL Server has, each with a name that says which. */
final class CrmSpecials {

    private CrmSpecials() {}

    static void fill(SqlServerDatabase crm) {
        SqlServerSchema ops = crm.schema("ops").describe("How SQL Server can keep rows.");
        temporal(ops);
        graph(ops);
        plain(ops, "InMemory").memoryOptimized(true);
        plain(ops, "Session").memoryOptimized(false);
        plain(ops, "Files").set("is_filetable", true);
        plain(ops, "Ledger").set("ledger_type", 2);
        plain(ops, "LedgerLog").set("ledger_type", 3);
        plain(ops, "MSSQL_DroppedLedgerTable_Old").set("ledger_type", 2).set("is_dropped_ledger_table", true);
        plain(ops, "WebLog").external("Lake", "HADOOP", "/logs/web/");
        types(ops);
        system(crm);
    }

    private static void temporal(SqlServerSchema ops) {
        SqlServerTable history = plain(ops, "PriceHistory");
        history.column("ValidFrom", "datetime2(7)").notNull();
        history.column("ValidTo", "datetime2(7)").notNull();
        SqlServerTable price = plain(ops, "Price").temporal(history).describe("Prices, with every past one.");
        price.column("ValidFrom", "datetime2(7)")
                .notNull()
                .set("generated_always_type_desc", "AS_ROW_START")
                .set("is_hidden", true);
        price.column("ValidTo", "datetime2(7)").notNull().set("generated_always_type_desc", "AS_ROW_END");
    }

    private static void graph(SqlServerSchema ops) {
        SqlServerTable person = ops.table("Person").set("is_node", true);
        person.column("graph_id_1F2E", "bigint").notNull().set("graph_type", 1);
        person.column("$node_id_1F2E", "nvarchar(1000)").set("graph_type", 2);
        person.column("Name", "nvarchar(50)");
        SqlServerTable knows = ops.table("Knows").set("is_edge", true);
        knows.column("graph_id_3A4B", "bigint").notNull().set("graph_type", 1);
        knows.column("$edge_id_3A4B", "nvarchar(1000)").set("graph_type", 2);
        knows.column("from_obj_id_3A4B", "int").set("graph_type", 4);
        knows.column("$from_id_3A4B", "nvarchar(1000)").set("graph_type", 5);
        knows.column("$to_id_3A4B", "nvarchar(1000)").set("graph_type", 8);
    }

    private static void types(SqlServerSchema ops) {
        SqlServerTable all = ops.table("AllTypes").describe("A column of each type.");
        for (String type : new String[] {
            "tinyint",
            "smallint",
            "int",
            "bigint",
            "bit",
            "decimal(10,2)",
            "numeric(38,0)",
            "money",
            "smallmoney",
            "float",
            "real",
            "date",
            "time(3)",
            "datetime",
            "datetime2(7)",
            "smalldatetime",
            "datetimeoffset(0)",
            "char(10)",
            "varchar(20)",
            "varchar(max)",
            "nchar(10)",
            "nvarchar(100)",
            "nvarchar(max)",
            "text",
            "ntext",
            "binary(8)",
            "varbinary(50)",
            "varbinary(max)",
            "image",
            "uniqueidentifier",
            "xml",
            "sql_variant",
            "timestamp",
            "geography",
            "geometry",
            "hierarchyid",
            "sysname",
            "dbo.Phone",
            "dbo.Money2",
            "json",
            "vector(3)"
        }) {
            all.column(type, type);
        }
    }

    private static void system(SqlServerDatabase crm) {
        SqlServerTable diagrams = plain(crm.schema("dbo"), "sysdiagrams");
        diagrams.ofTools();
        crm.schema("cdc")
                .systemTable("change_tables")
                .column("object_id", "int")
                .notNull();
        SqlServerTable changes = crm.schema("cdc").table("sales_Customer_CT");
        changes.column("__$start_lsn", "binary(10)").notNull();
        crm.schema("dbo").systemTable("MSpeer_lsns").column("id", "int").notNull();
        plain(crm.schema("dbo"), "MSreplication_objects");
    }

    private static SqlServerTable plain(SqlServerSchema schema, String name) {
        SqlServerTable table = schema.table(name);
        table.column("Id", "int").notNull();
        table.primaryKey("PK_" + name, "Id");
        return table;
    }
}
