package io.garner.testkit.sqlserver;

import java.util.List;

/** Tables and views of the schema sales. */
final class CrmSales {

    private CrmSales() {}

    static void fill(SqlServerDatabase crm, SqlServerSchema sales) {
        SqlServerTable country = country(crm);
        SqlServerTable customer = customer(sales, country);
        SqlServerTable order = order(sales, customer);
        orderLine(sales, order);
        views(sales);
    }

    private static SqlServerTable country(SqlServerDatabase crm) {
        SqlServerTable country = crm.schema("dbo")
                .table("Country")
                .describe("Countries by ISO 3166.")
                .rows(249);
        country.column("Code", "char(2)").notNull().describe("ISO 3166-1 alpha-2.");
        country.column("Name", "nvarchar(60)").notNull();
        country.column("Numeric", "smallint").notNull();
        country.primaryKey("PK_Country", "Code");
        country.index("UX_Country_Numeric", "NONCLUSTERED", "Numeric").unique();
        return country;
    }

    private static SqlServerTable customer(SqlServerSchema sales, SqlServerTable country) {
        SqlServerTable customer = sales.table("Customer")
                .describe("Whoever bought something, or may.")
                .rows(19_820);
        customer.column("CustomerId", "int").identity(1, 1).describe("Given by the database.");
        customer.column("Name", "nvarchar(100)").notNull().describe("As it stands on invoices.");
        customer.column("Email", "nvarchar(255)").masked("email()").collation("Latin1_General_BIN2");
        customer.column("Phone", "dbo.Phone");
        customer.column("IsActive", "dbo.Flag").notNull().defaultTo("DF_Customer_IsActive", "((1))");
        customer.column("Credit", "decimal(12,2)").defaultTo("DF_Customer_Credit", "((0))");
        customer.column("CreditTwice", "decimal(13,2)").computed("([Credit]*(2))", true);
        customer.column("Label", "nvarchar(356)").computed("(([Name]+N' ')+[Email])", false);
        customer.column("CountryCode", "char(2)");
        customer.column("CountryNumber", "smallint");
        customer.column("Fax", "varchar(30)").set("is_sparse", true);
        customer.column("Extra", "xml").xmlSchema("CustomerExtra");
        customer.column("Sparse", "xml").set("is_column_set", true);
        customer.column("RowGuid", "uniqueidentifier")
                .notNull()
                .set("is_rowguidcol", true)
                .defaultTo("DF_Customer_Guid", "(newid())");
        customer.column("Version", "timestamp").notNull();
        customer.column("Score", "tinyint").boundDefault("Zero", "CREATE DEFAULT dbo.Zero AS 0");
        customer.primaryKey("PK_Customer", "CustomerId");
        customer.unique("UQ_Customer_Email", "Email");
        customer.index("UX_Customer_Fax", "NONCLUSTERED", "Fax").unique().filtered("([Fax] IS NOT NULL)");
        customer.index("UX_Customer_Phone", "NONCLUSTERED", "Phone").unique().disabled();
        customer.index("IX_Customer_Name", "NONCLUSTERED", "Name", "Email").include("Phone");
        customer.check("CK_Customer_Credit", "([Credit]>=(0))");
        customer.disabledCheck("CK_Customer_Name", "([Name]<>N'')");
        customer.foreignKey("FK_Customer_Country", List.of("CountryCode"), country, List.of("Code"))
                .onUpdateSetNull();
        customer.foreignKey("FK_Customer_CountryNumber", List.of("CountryNumber"), country, List.of("Numeric"))
                .untrusted();
        return customer;
    }

    private static SqlServerTable order(SqlServerSchema sales, SqlServerTable customer) {
        SqlServerTable order = sales.table("Order")
                .describe("What a customer asked for, cut by years.")
                .rows(312_004);
        order.column("OrderDate", "date").notNull();
        order.column("OrderNo", "bigint").notNull();
        order.column("CustomerId", "int").notNull();
        order.column("PlacedAt", "datetimeoffset(3)").notNull().defaultTo("DF_Order_PlacedAt", "(sysdatetimeoffset())");
        order.column("Total", "money").notNull();
        order.partitionedBy("psYears", "OrderDate");
        order.primaryKey("PK_Order", "OrderNo", "OrderDate");
        order.foreignKey("FK_Order_Customer", List.of("CustomerId"), customer, List.of("CustomerId"))
                .disabled();
        return order;
    }

    private static void orderLine(SqlServerSchema sales, SqlServerTable order) {
        SqlServerTable line = sales.table("Order Line").rows(1_204_871);
        line.column("LineNo", "int").notNull();
        line.column("Order.Date", "date").notNull();
        line.column("OrderNo", "bigint").notNull();
        line.column("Product]", "sysname").notNull();
        line.column("Amount", "float").notNull();
        line.column("Discount", "real");
        line.primaryKey("PK_OrderLine", "OrderNo", "LineNo");
        // Its pairs are neither in the order of the key nor in that of the columns.
        line.foreignKey("FK_OrderLine_Order", List.of("OrderNo", "Order.Date"), order, List.of("OrderNo", "OrderDate"))
                .onDeleteCascade();
        line.index("CC_OrderLine", "NONCLUSTERED COLUMNSTORE").include("Amount", "Discount");
    }

    private static void views(SqlServerSchema sales) {
        SqlServerTable active = sales.view(
                        "ActiveCustomer",
                        "-- Everybody who is active.\nCREATE VIEW sales.ActiveCustomer WITH SCHEMABINDING AS\n"
                                + "SELECT CustomerId, Name FROM sales.Customer WHERE IsActive = 1 WITH CHECK OPTION")
                .schemaBound()
                .set("with_check_option", true)
                .describe("Customers that may order.")
                .reads("sales.Customer", "CustomerId", "Name", "IsActive");
        active.column("CustomerId", "int").notNull().describe("As in Customer.");
        active.column("Name", "nvarchar(100)");
        active.index("UX_ActiveCustomer", "CLUSTERED", "CustomerId").unique();
        SqlServerTable secret = sales.view("Margin", "").encrypted();
        secret.column("OrderNo", "bigint");
        secret.column("Margin", "decimal(38,6)");
    }
}
