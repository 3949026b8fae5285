package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.garner.model.ExitCode;
import io.garner.model.Inventory;
import io.garner.model.SchemaBatch;
import io.garner.source.Finding;
import io.garner.source.NameFilter;
import io.garner.source.SourceException;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsError;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabasesTest {

    private final TestServer server = TestServer.over(CrmSample.server(Flavour.SQL_SERVER_2022));

    @AfterEach
    void close() {
        server.close();
    }

    private static List<String> databases(Found found) {
        return found.batches().stream()
                .map(SchemaBatch::database)
                .map(database -> database.name())
                .distinct()
                .toList();
    }

    @Test
    void areAllHarvestedThatMayBeOpenedWhenNoneIsNamed() {
        server.limited().viewDefinition("crm").viewDefinition("crm_archive");

        Found found = server.configuredLimited().harvest();

        assertThat(databases(found)).containsExactly("crm", "crm_archive");
    }

    @Test
    void thatAreSkippedAreFindingsWithTheirReasons() {
        Found found = server.configured().harvest();

        assertThat(found.findings("database-skipped"))
                .extracting(Finding::subject, Finding::message)
                .contains(
                        tuple("legacy", "not harvested: it is OFFLINE"),
                        tuple("crm_restored", "not harvested: it is RESTORING"),
                        tuple("crm_snapshot", "not harvested: it is a snapshot of another database"),
                        tuple("hr", "not harvested: the login harvester has no access to it"),
                        tuple("ReportServer", "not harvested: it belongs to a service of SQL Server"));
        assertThat(found.findings("database-skipped"))
                .filteredOn(finding -> finding.subject().equals("hr"))
                .singleElement()
                .extracting(Finding::remedy)
                .isEqualTo("USE [hr]; CREATE USER [harvester] FOR LOGIN [harvester];"
                        + " GRANT VIEW DEFINITION TO [harvester];");
    }

    @Test
    void existAlsoWhereTheyCannotBeRead() {
        Found found = server.configured()
                .databases(NameFilter.including("crm_archive"))
                .harvest();

        assertThat(databases(found)).containsExactly("crm_archive");
        assertThat(found.namesIn()).contains("crm", "crm_archive", "legacy", "hr", "master");
        assertThat(found.inventories())
                .extracting(Inventory::container)
                .as("of what was not read, nothing is said")
                .containsExactly(List.of("crm_archive"), List.of());
    }

    @Test
    void ofWhichTheLoginMayEnterNoneAreNoHarvestOfNothing() {
        Configured none = server.configuredLimited().databases(NameFilter.including("crm.*"));
        server.limited().user("hr");

        SourceException fault = catchThrowableOfType(SourceException.class, none::harvest);

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.answer()).contains("crm: not harvested: the login").contains("has no access to it");
        assertThat(fault.remedy()).contains("USE [crm]; CREATE USER ");
    }

    @Test
    void ofWhichNoneIsOnlineAreToldAsWhatTheyAre() {
        Found found =
                server.configured().databases(NameFilter.including("legacy")).harvest();

        assertThat(found.batches()).isEmpty();
        assertThat(found.findings("nothing-matches"))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("no database that passes the filter can be harvested: legacy: not harvested: it is OFFLINE");
    }

    @Test
    void areNotKnownInFullWithoutViewAnyDatabase() {
        server.limited().viewDefinition("crm").withoutViewAnyDatabase();

        Found found = server.configuredLimited().harvest();

        assertThat(found.inventories())
                .filteredOn(inventory -> inventory.container().isEmpty())
                .singleElement()
                .satisfies(inventory -> {
                    assertThat(inventory.complete()).isFalse();
                    assertThat(inventory.names()).doesNotContain("hr");
                });
    }

    @Test
    void ofWhichOneVanishesLeaveTheOthersToBeHarvested() {
        server.engine().refuse("sys.types", 1, new TdsError(945, 2, 14, "Database 'crm' cannot be opened."));

        SourceException fault = catchThrowableOfType(
                SourceException.class, () -> server.configured().harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.OTHER);
        assertThat(server.statements("crm_archive")).hasSizeGreaterThan(10);
    }

    @Test
    void thatDoNotExistAreUnreachable() {
        SourceException fault = catchThrowableOfType(
                SourceException.class,
                () -> server.configured().database("nowhere").harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(fault.answer()).contains("nowhere").contains("(error 4060)");
        assertThat(fault.remedy()).contains("Check database");
    }

    @Test
    void areEnteredWithAConnectionEach() {
        server.configured().databases(NameFilter.including("crm.*")).harvest();

        assertThat(server.server().log().logins())
                .extracting(login -> login.database())
                .containsExactly("master", "crm", "crm_archive");
    }
}
