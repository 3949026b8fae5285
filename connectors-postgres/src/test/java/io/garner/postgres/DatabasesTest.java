package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Secret;
import io.garner.model.Inventory;
import io.garner.model.SchemaBatch;
import io.garner.source.Finding;
import io.garner.source.NameFilter;
import io.garner.testkit.postgres.PostgresServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class DatabasesTest {

    private final PostgresServer server = PostgresServer.builder()
            .binaries(Release.V15.binaries())
            .accessRule("host shut all all reject")
            .start();

    private Secret secret = Secret.of(() -> "");

    @BeforeAll
    void createDatabases() throws SQLException {
        String password = server.createRole("harvester");
        secret = Secret.of(() -> password);
        for (String name : List.of("crm", "Sales 2020", "private", "shut", "frozen", "template_x")) {
            server.createDatabase(name);
        }
        server.run("crm", "CREATE TABLE t (a integer); COMMENT ON DATABASE crm IS 'customers'; CREATE SCHEMA extra");
        server.run("Sales 2020", "CREATE TABLE t (a integer)");
        server.run("postgres", "REVOKE CONNECT ON DATABASE private FROM PUBLIC");
        server.run("postgres", "ALTER DATABASE frozen ALLOW_CONNECTIONS false");
        server.run("postgres", "ALTER DATABASE template_x IS_TEMPLATE true");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Configured configured() {
        return Configured.forServer(server.host(), server.port())
                .login("harvester", secret)
                .driverProperty("connectTimeout", "5");
    }

    private static List<String> databases(Found found) {
        return found.batches().stream()
                .map(SchemaBatch::database)
                .map(database -> database.name())
                .distinct()
                .toList();
    }

    @Test
    void areAllHarvestedThatMayBeOpened() {
        Found found = configured().databases(NameFilter.EVERYTHING).harvest();

        assertThat(databases(found)).containsExactly("postgres", "Sales 2020", "crm");
    }

    @Test
    void existAlsoWhereTheRoleMayNotEnterThem() {
        Found found = configured().databases(NameFilter.including("crm")).harvest();

        assertThat(found.namesIn())
                .contains("crm", "Sales 2020", "frozen", "private", "template_x", "shut")
                .doesNotContain("no such database");
        assertThat(found.inventories())
                .extracting(Inventory::container)
                .as("of what was not read, nothing is said")
                .containsExactly(List.of("crm"), List.of());
    }

    @Test
    void ofAServerAreNotConcludedFromOneOfThem() {
        assertThat(configured().harvest().inventories())
                .extracting(Inventory::container)
                .doesNotContain(List.of());
    }

    @Test
    void areFindingsWithTheirReasonWhereTheyMayNot() {
        Found found = configured().databases(NameFilter.EVERYTHING).harvest();

        assertThat(found.findings("database-skipped"))
                .extracting(Finding::subject)
                .containsExactly("frozen", "private", "template_x");
        assertThat(found.findings("database-skipped"))
                .extracting(Finding::remedy)
                .contains("GRANT CONNECT ON DATABASE private TO harvester;");
        assertThat(found.findings("database-not-harvested")).hasSize(1);
        assertThat(found.findings("database-not-harvested").get(0).subject()).contains("database shut");
        assertThat(found.findings("database-not-harvested").get(0).remedy()).contains("pg_hba.conf");
    }

    @Test
    void passAFilterThatIgnoresCase() {
        Found found = configured()
                .databases(new NameFilter(List.of("sales.*", "CRM"), List.of("crm")))
                .harvest();

        assertThat(databases(found)).containsExactly("Sales 2020");
        assertThat(found.findings()).isEmpty();
    }

    @Test
    void areJustTheOneThatIsNamedWithoutAFilter() {
        Found found = configured().database("crm").harvest();

        assertThat(databases(found)).containsExactly("crm");
        assertThat(found.batches().get(0).database().comment()).contains("customers");
        assertThat(found.batches()).extracting(batch -> batch.schema().name()).containsExactly("extra", "public");
    }

    @Test
    void areNarrowedToSchemasAndTables() {
        Found oneSchema = configured()
                .database("crm")
                .schemas(NameFilter.including("PUB.*"))
                .harvest();
        Found oneTable = configured().database("crm").harvest(scope -> scope.withTables(NameFilter.including("T")));
        Found noTable =
                configured().database("crm").tables(NameFilter.including("x")).harvest();

        assertThat(oneSchema.batches())
                .extracting(batch -> batch.schema().name())
                .containsExactly("public");
        assertThat(oneTable.batches()).hasSize(1);
        assertThat(oneTable.tableNames("public")).containsExactly("t");
        assertThat(noTable.batches()).isEmpty();
    }

    @Test
    void thatMatchNothingAreAFinding() {
        Found found = configured().databases(NameFilter.including("nothing")).harvest();
        Found none =
                configured().database("crm").schemas(NameFilter.including("x")).harvest();

        assertThat(found.findings("nothing-matches")).hasSize(1);
        assertThat(none.findings("nothing-matches")).hasSize(1);
    }
}
