package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.model.ExitCode;
import io.garner.model.ForeignKey;
import io.garner.model.SchemaBatch.Part;
import io.garner.source.NameFilter;
import io.garner.source.SourceException;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RightsTest {

    private static final String GRANT = "USE [crm]; GRANT VIEW DEFINITION TO [onlooker];";

    private final TestServer server = TestServer.over(CrmSample.server(Flavour.SQL_SERVER_2022));

    @AfterEach
    void close() {
        server.close();
    }

    private Found harvest() {
        return server.configuredLimited().database("crm").harvest();
    }

    @Test
    void beyondViewDefinitionAreNotNeeded() {
        server.limited().viewDefinition("crm");

        Found found = harvest();

        assertThat(found.batches())
                .isEqualTo(server.configured().database("crm").harvest().batches());
        assertThat(found.findings("partial-rights")).isEmpty();
    }

    @Test
    void thatHideTablesAreAFindingAndProveNothingGone() {
        server.limited().select("crm", "sales");

        Found found = harvest();

        assertThat(found.findings("partial-rights")).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("crm");
            assertThat(finding.remedy()).isEqualTo(GRANT);
        });
        assertThat(found.tableNames("ops")).isEmpty();
        assertThat(found.batches())
                .allSatisfy(batch -> assertThat(batch.unread()).contains(Part.TABLES));
        assertThat(found.namesIn("crm"))
                .as("schemas are shown to everybody")
                .contains("ops", "sales", "dbo", "empty", "cdc");
    }

    @Test
    void toSelectAloneShowTablesWithoutTheirTexts() {
        server.limited().select("crm", "sales").select("crm", "dbo");

        Found found = harvest();

        assertThat(found.table("sales", "Customer").columns()).hasSize(16);
        assertThat(found.table("sales", "Customer").constraints().primaryKey()).isPresent();
        assertThat(found.column("sales", "Customer", "Credit").generation()).isEmpty();
        assertThat(found.table("sales", "ActiveCustomer").view()).isEmpty();
        assertThat(found.schema("sales").unread())
                .contains(Part.TABLES, Part.EXPRESSIONS, Part.VIEW_TEXTS)
                .doesNotContain(Part.KEYS);
        assertThat(found.findings("definition-hidden"))
                .filteredOn(finding -> finding.subject().equals("crm.sales"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .contains("Customer (", "expression of column Credit", "check CK_Customer_Credit")
                            .contains("ActiveCustomer (text of the view)", "PlaceOrder (text of the routine)");
                    assertThat(finding.remedy()).isEqualTo(GRANT);
                });
    }

    @Test
    void thatHideTheTargetOfAForeignKeyLeaveTheKeyOut() {
        server.limited().viewDefinition("crm", "sales");

        Found found = harvest();

        assertThat(found.table("sales", "Customer").constraints().foreignKeys()).isEmpty();
        assertThat(found.table("sales", "Order").constraints().foreignKeys())
                .extracting(ForeignKey::name)
                .containsExactly("FK_Order_Customer");
        assertThat(found.schema("sales").unread()).contains(Part.KEYS);
        assertThat(found.findings("foreign-key-target-hidden"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.remedy()).isEqualTo(GRANT));
    }

    @Test
    void toAnAliasOfAHiddenSchemaShowItsBaseType() {
        server.limited().viewDefinition("crm", "sales");

        assertThat(harvest().type("sales", "Customer", "Phone").display()).isEqualTo("nvarchar(25)");
    }

    /** The right on the database says nothing of it. */
    @Test
    void thatWereDeniedOnASchemaMakeItIncomplete() {
        server.limited().viewDefinition("crm").denyDefinition("crm", "sales");

        Found found = harvest();

        assertThat(found.findings("partial-rights")).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("is denied VIEW DEFINITION on the schemas [sales]");
            assertThat(finding.remedy()).contains("REVOKE VIEW DEFINITION ON SCHEMA::[sales]");
        });
        assertThat(found.inventories())
                .filteredOn(inventory -> inventory.container().size() == 2)
                .allSatisfy(inventory -> assertThat(inventory.complete()).isFalse());
        assertThat(found.schema("ops").unread()).contains(Part.TABLES);
    }

    @Test
    void thatWereDeniedOnAnObjectMakeItIncomplete() {
        server.limited().viewDefinition("crm").denyDefinition("crm", "sales.Customer");

        Found found = harvest();

        assertThat(found.tableNames("sales")).isNotEmpty().doesNotContain("Customer");
        assertThat(found.findings("partial-rights")).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("is denied VIEW DEFINITION on objects, 1 of them");
            assertThat(finding.remedy()).contains("sys.database_permissions");
        });
        assertThat(found.schema("sales").unread()).contains(Part.TABLES);
    }

    @Test
    void leftOutTablesByFilterStillExistAndNotAllAreKnown() {
        server.limited().select("crm", "sales");

        Found found = server.configuredLimited()
                .database("crm")
                .harvest(scope -> scope.withTables(NameFilter.including("nothing_is_called_so")));

        assertThat(found.batches()).isEmpty();
        assertThat(found.inventories())
                .filteredOn(inventory -> inventory.container().size() == 2)
                .isNotEmpty()
                .allSatisfy(inventory -> assertThat(inventory.complete()).isFalse());
    }

    @Test
    void thatAHardenedServerTookAwayAreAFindingWithTheGrant() {
        server.engine()
                .refuse(
                        "-- A row is a procedure",
                        1,
                        TdsError.of(
                                229,
                                "The SELECT permission was denied on the object 'sql_modules', database"
                                        + " 'mssqlsystemresource', schema 'sys'."));

        Found found = server.configured().database("crm").harvest();

        assertThat(found.findings("not-read")).singleElement().satisfies(finding -> {
            assertThat(finding.message()).startsWith("routines were not read: The SELECT permission was denied");
            assertThat(finding.remedy()).startsWith("USE [crm]; GRANT SELECT ON [sys].[sql_modules] TO ");
        });
        assertThat(found.schema("sales").unread()).containsExactly(Part.ROUTINES);
    }

    @Test
    void withoutWhichThereIsNothingToHarvestEndTheRun() {
        server.engine()
                .refuse(
                        "-- A row is a table or view",
                        1,
                        TdsError.of(
                                229,
                                "The SELECT permission was denied on the object 'objects', database"
                                        + " 'mssqlsystemresource', schema 'sys'."));

        SourceException fault = catchThrowableOfType(
                SourceException.class, () -> server.configured().database("crm").harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.remedy()).contains("GRANT SELECT ON [sys].[objects]");
    }

    /** Or a source that owns the descriptions of the catalog would empty them all. */
    @Test
    void toDescriptionsAreNeededUnlessTheServerHasNone() {
        server.engine().refuse("-- A row is a description", 1, TdsError.of(208, "Invalid object name 'x'."));
        Found found = server.configured().database("crm").harvest();
        server.engine().refuse("-- A row is a description", 1, TdsError.of(229, "Denied."));
        SourceException fault = catchThrowableOfType(
                SourceException.class, () -> server.configured().database("crm").harvest());

        assertThat(found.findings("not-available")).hasSize(1);
        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
    }
}
