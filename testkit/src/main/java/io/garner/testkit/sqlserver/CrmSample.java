package io.garner.testkit.sqlserver;

import java.util.List;

/**
 * A made-up customer database with every feature that a harvest of SQL Server has to know: {@value #DATABASE}, and around it
 * databases that cannot be harvested.
 */
public final class CrmSample {

    public static final String DATABASE = "crm";

    private CrmSample() {}

    /** A server with the sample and its neighbours: an archive, one that is offline, a snapshot, one that is closed. */
    public static EmbeddedSqlServer server(Flavour flavour) {
        return EmbeddedSqlServer.like(flavour)
                .with(crm())
                .with(archive())
                .with(SqlServerDatabase.named("crm_restored").state("RESTORING"))
                .with(SqlServerDatabase.named("crm_snapshot").snapshot())
                .with(SqlServerDatabase.named("hr").closedToOthers())
                .with(SqlServerDatabase.named("legacy").state("OFFLINE"))
                .with(SqlServerDatabase.named("ReportServer"));
    }

    /** The customer database. */
    public static SqlServerDatabase crm() {
        SqlServerDatabase crm =
                SqlServerDatabase.named(DATABASE).describe("Customers, what they buy, and who talks to them.");
        crm.partitionScheme("psYears", "pfYears", true, "2024-01-01", "2025-01-01", "2026-01-01");
        crm.schema("dbo")
                .alias("Phone", "nvarchar(25)")
                .alias("Flag", "bit")
                .alias("Shelf", "int")
                .clrType("Money2")
                .tableType("OrderLines");
        SqlServerSchema sales = crm.schema("sales").describe("Customers and their orders.");
        CrmSales.fill(crm, sales);
        CrmSpecials.fill(crm);
        CrmRoutines.fill(crm, sales);
        CrmUses.fill(sales);
        crm.schema("empty");
        return crm;
    }

    private static SqlServerDatabase archive() {
        SqlServerDatabase archive = SqlServerDatabase.named("crm_archive")
                .collation("Latin1_General_CS_AS")
                .describe("Orders of past years.");
        SqlServerSchema dbo = archive.schema("dbo");
        for (String name : List.of("Orders", "orders")) {
            SqlServerTable table = dbo.table(name);
            table.column("Id", "int").notNull();
            table.column("Note", "nvarchar(max)").collation("Latin1_General_CI_AS");
            table.primaryKey("PK_" + name, "Id");
        }
        return archive;
    }
}
