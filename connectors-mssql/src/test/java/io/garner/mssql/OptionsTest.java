package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.sqlserver.SqlServerDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final TestServer SERVER = TestServer.over(CrmSample.server(Flavour.SQL_SERVER_2022));

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static Configured crm() {
        return SERVER.configured().database("crm");
    }

    private static final SystemObjects REPLICATED = new SystemObjects(true, true);

    @Test
    void leaveHistoryTablesOut() {
        assertThat(crm().harvest().tableNames("ops")).contains("Price", "PriceHistory");
        assertThat(crm().withoutHistoryTables().harvest().tableNames("ops"))
                .contains("Price")
                .doesNotContain("PriceHistory");
    }

    @Test
    void bringWhatReplicationAndChangeDataCaptureKeep() {
        Found usual = crm().harvest();
        Found all = crm().withSystemObjects().harvest();

        assertThat(usual.tableNames("dbo")).containsExactly("Country");
        assertThat(usual.batches()).noneMatch(batch -> batch.schema().name().equals("cdc"));
        assertThat(usual.namesIn("crm")).contains("cdc");
        assertThat(all.tableNames("dbo")).containsExactlyInAnyOrder("Country", "MSpeer_lsns", "MSreplication_objects");
        assertThat(all.tableNames("cdc")).containsExactly("change_tables", "sales_Customer_CT");
        assertThat(all.schema("dbo").routines()).hasSize(1);
    }

    @Test
    void declareThatWeOnlyRead() {
        SERVER.server().log().clear();

        crm().readOnlyIntent().harvest();

        assertThat(SERVER.server().log().logins())
                .singleElement()
                .satisfies(login -> assertThat(login.readOnly()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Customers", "MSales", "conflict", "sysorders", "Message", "MSales_Merge", "conflict_of_interest"
            })
    void takeNoTableOfPeopleForOneOfReplication(String name) {
        assertThat(REPLICATED.isTable(name, Set.of("customer"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSreplication_subscriptions",
                "MSmerge_contents",
                "MSpeer_lsns",
                "MSpub_identity_range",
                "sysarticles",
                "systranschemas",
                "conflict_crm_Customer",
                "MSsnapshotdeliveryprogress"
            })
    void knowTheTablesOfReplication(String name) {
        assertThat(REPLICATED.isTable(name, Set.of("customer"))).isTrue();
    }

    @Test
    void knowTheProceduresOfReplication() {
        assertThat(Set.of("sp_MSins_salesCustomer", "sp_MSupd_dboX", "sp_MSdel_dboX", "MSmerge_ins_sp_1"))
                .allMatch(REPLICATED::isRoutine);
        assertThat(Set.of("sp_MSomething", "PlaceOrder")).noneMatch(REPLICATED::isRoutine);
    }

    /** A club has subscribers, a lawyer conflicts of interest, and an office a schema cdc. */
    @Test
    void takeNothingForReplicationWhereThereIsNone() {
        SqlServerDatabase club = SqlServerDatabase.named("club");
        List.of("conflict_of_interest", "MSSubscribers", "syssubscriptions_old")
                .forEach(name -> club.schema("dbo").table(name).column("Id", "int"));
        club.schema("cdc").table("Cases").column("Id", "int");
        try (TestServer server =
                TestServer.over(EmbeddedSqlServer.like(Flavour.SQL_SERVER_2022).with(club))) {
            Found found = server.configured().database("club").harvest();

            assertThat(found.tableNames("dbo"))
                    .containsExactlyInAnyOrder("conflict_of_interest", "MSSubscribers", "syssubscriptions_old");
            assertThat(found.tableNames("cdc")).containsExactly("Cases");
        }
    }
}
