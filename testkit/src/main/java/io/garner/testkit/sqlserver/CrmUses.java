package io.garner.testkit.sqlserver;

/** Views over views, over other databases and over nothing, and a procedure that reads and changes. */
final class CrmUses {

    private CrmUses() {}

    static void fill(SqlServerSchema sales) {
        SqlServerTable top = sales.view(
                "TopCustomer",
                "CREATE VIEW sales.TopCustomer AS SELECT a.CustomerId, a.Name, SUM(o.Total) AS Total, sales.CreditOf(a.CustomerId)"
                        + " AS Credit FROM sales.ActiveCustomer a JOIN sales.[Order] o ON o.CustomerId = a.CustomerId"
                        + " GROUP BY a.CustomerId, a.Name");
        top.column("CustomerId", "int");
        top.column("Name", "nvarchar(100)");
        top.column("Total", "money");
        top.column("Credit", "decimal(12,2)");
        top.reads("sales.ActiveCustomer", "CustomerId", "Name")
                .reads("sales.Order", "CustomerId", "Total")
                .calls("sales.CreditOf");
        SqlServerTable past = sales.view(
                "PastOrders",
                "CREATE VIEW sales.PastOrders AS SELECT o.Id, c.Name FROM crm_archive.dbo.Orders o JOIN Client c ON c.CustomerId = o.Id"
                        + " WHERE o.Id NOT IN (SELECT x.OrderNo FROM crm.sales.[Order] x)");
        past.column("Id", "int");
        past.column("Name", "nvarchar(100)");
        past.reads("crm_archive.dbo.Orders", "Id").reads("Client").reads("crm.sales.Order", "OrderNo");
        SqlServerTable broken = sales.view(
                "Broken",
                "CREATE VIEW sales.Broken AS SELECT c.Name, g.Id, f.Note FROM sales.Customer c JOIN sales.Gone g ON g.Id = c.CustomerId"
                        + " JOIN archive.crm_archive.dbo.Orders f ON f.Id = g.Id");
        broken.column("Name", "nvarchar(100)");
        broken.reads("sales.Customer", "Name", "CustomerId")
                .reads("sales.Gone")
                .reads("archive.crm_archive.dbo.Orders");
        sales.routine("CloseOrder", "P")
                .definition(
                        "CREATE PROCEDURE sales.CloseOrder @OrderNo bigint AS BEGIN UPDATE o SET Total = 0 FROM sales.[Order] o"
                                + " JOIN Country x ON x.Code = N'NL' WHERE o.OrderNo = @OrderNo; EXEC sales.PlaceOrder; END")
                .parameter("@OrderNo", "bigint")
                .writes("sales.Order", "Total")
                .reads("sales.Order", "OrderNo")
                .reads("Country", "Code")
                .calls("sales.PlaceOrder");
    }
}
