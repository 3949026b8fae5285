package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Constraints.PrimaryKey;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TypeKind;
import io.garner.source.Finding;
import io.garner.source.NameFilter;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every server gives, and what one gets of those that have less. */
class FlavoursTest {

    private static Found harvest(Flavour flavour) {
        try (TestServer server = TestServer.over(CrmSample.server(flavour))) {
            Found found = server.configured().database("crm").harvest();
            assertThat(server.server().log().defects()).isEmpty();
            return found;
        }
    }

    @ParameterizedTest
    @EnumSource(Flavour.class)
    void allGiveTablesColumnsAndKeys(Flavour flavour) {
        Found found = harvest(flavour);

        Table line = found.table("sales", "Order Line");
        assertThat(line.columns()).hasSize(6);
        assertThat(line.constraints().primaryKey().map(PrimaryKey::columns)).contains(List.of("OrderNo", "LineNo"));
        assertThat(line.constraints().foreignKeys()).hasSize(1);
        assertThat(found.table("sales", "Customer").constraints().uniqueKeys())
                .anySatisfy(key -> assertThat(key.columns()).containsExactly("Email"));
        assertThat(found.table("sales", "ActiveCustomer").view()).isPresent();
        assertThat(found.table("sales", "Customer").comment()).contains("Whoever bought something, or may.");
        assertThat(found.type("sales", "Customer", "Version").display()).isEqualTo("rowversion");
        assertThat(found.type("sales", "Customer", "Phone").display()).isEqualTo("Phone (nvarchar(25))");
        assertThat(found.batches())
                .allSatisfy(batch -> assertThat(batch.unread()).isEmpty());
    }

    @Test
    void of2012HasNoWordForWhatCameLater() {
        Found found = harvest(Flavour.SQL_SERVER_2012);

        assertThat(found.table("ops", "Price").details()).isEmpty();
        assertThat(found.table("ops", "WebLog").kind()).isEqualTo(TableKind.REGULAR);
        assertThat(found.column("sales", "Customer", "Email").details()).isEmpty();
        assertThat(found.table("ops", "Files").details()).containsEntry("filetable", "true");
        assertThat(found.schema("sales").sequences()).hasSize(2);
        assertThat(found.findings())
                .extracting(Finding::code)
                .containsOnly("definition-encrypted", "dependency-unresolved");
    }

    @Test
    void of2016KnowsTemporalTablesAndNoGraph() {
        Found found = harvest(Flavour.SQL_SERVER_2016);

        assertThat(found.table("ops", "Price").details())
                .containsEntry("temporal", "system-versioned, history in ops.PriceHistory");
        assertThat(found.table("ops", "Person").details()).isEmpty();
    }

    @Test
    void ofBabelfishSaysWhatItCannotTell() {
        Found found = harvest(Flavour.BABELFISH);

        assertThat(found.findings("babelfish")).hasSize(1);
        assertThat(found.findings("not-available")).singleElement().satisfies(finding -> {
            assertThat(finding.message()).startsWith("partitions are not there to read: relation");
            assertThat(finding.remedy()).isEmpty();
        });
        assertThat(found.findings("partial-rights"))
                .as("it denies VIEW DEFINITION to everybody")
                .isEmpty();
        assertThat(found.column("sales", "Customer", "CustomerId").details()).isEmpty();
        assertThat(found.schema("sales").synonyms()).isEmpty();
        assertThat(found.table("sales", "Order").kind()).isEqualTo(TableKind.REGULAR);
        assertThat(found.type("ops", "AllTypes", "datetime2(7)").kind()).isEqualTo(TypeKind.DATETIME);
    }

    @Test
    void ofAzureListsItsDatabasesInMasterOnly() {
        try (TestServer server = TestServer.over(CrmSample.server(Flavour.AZURE_SQL_DATABASE))) {
            Found fromMaster =
                    server.configured().databases(NameFilter.including("crm.*")).harvest();
            Found fromInside = server.configured()
                    .database("crm")
                    .databases(NameFilter.including("crm.*"))
                    .harvest();

            assertThat(databases(fromMaster)).containsExactly("crm", "crm_archive");
            assertThat(databases(fromInside)).containsExactly("crm");
            assertThat(fromInside.findings("databases-not-listed")).hasSize(1);
            assertThat(fromInside.inventories())
                    .filteredOn(inventory -> inventory.container().isEmpty())
                    .allSatisfy(inventory -> assertThat(inventory.complete()).isFalse());
        }
    }

    @Test
    void withoutAnythingInItIsHarvestedAllTheSame() {
        try (TestServer server = TestServer.over(EmbeddedSqlServer.like(Flavour.SQL_SERVER_2022))) {
            Found found = server.configured().database("model").harvest();

            assertThat(found.tableNames("dbo")).isEmpty();
            assertThat(found.findings()).isEmpty();
        }
    }

    private static List<String> databases(Found found) {
        return found.batches().stream()
                .map(SchemaBatch::database)
                .map(database -> database.name())
                .distinct()
                .toList();
    }
}
