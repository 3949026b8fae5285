package io.garner.testkit.sqlserver;

/** Procedures, functions, synonyms and sequences. */
final class CrmRoutines {

    private CrmRoutines() {}

    static void fill(SqlServerDatabase crm, SqlServerSchema sales) {
        sales.routine("PlaceOrder", "P")
                .definition("CREATE PROCEDURE sales.PlaceOrder @CustomerId int, @Lines dbo.OrderLines READONLY, "
                        + "@OrderNo bigint OUTPUT AS SET @OrderNo = NEXT VALUE FOR sales.OrderNo")
                .describe("Takes an order.")
                .parameter("@CustomerId", "int")
                .parameter("@Lines", "dbo.OrderLines")
                .output("@OrderNo", "bigint");
        sales.routine("CreditOf", "FN")
                .definition(
                        "CREATE FUNCTION sales.CreditOf (@CustomerId int) RETURNS decimal(12,2) AS BEGIN RETURN 0 END")
                .returns("decimal(12,2)")
                .parameter("@CustomerId", "int");
        sales.routine("OrdersOf", "IF")
                .definition(
                        "CREATE FUNCTION sales.OrdersOf (@Name nvarchar(100)) RETURNS TABLE AS RETURN SELECT 1 AS OrderNo")
                .parameter("@Name", "nvarchar(100)")
                .column("OrderNo", "bigint")
                .column("Total", "money");
        sales.routine("Reckon", "P").encrypted();
        sales.routine("Median", "AF").returns("float").parameter("@value", "float");
        crm.schema("dbo")
                .routine("sp_MSins_salesCustomer", "P")
                .definition("CREATE PROCEDURE dbo.sp_MSins_salesCustomer AS");
        sales.synonym("Client", "[crm].[sales].[Customer]");
        sales.synonym("Old", "[archive].crm_archive..[a]]b]");
        sales.sequence("OrderNo", "bigint", 1, false);
        sales.sequence("Shelf", "dbo.Shelf", 5, true);
    }
}
