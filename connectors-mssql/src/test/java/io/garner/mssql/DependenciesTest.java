package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.Dependency.Access;
import io.garner.model.Routine;
import io.garner.model.SchemaBatch.Part;
import io.garner.model.TableName;
import io.garner.source.Finding;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DependenciesTest {

    private static final String COLUMNS = "-- A row is a thing, or a column";
    private static final String OBJECTS = "-- A row is a thing that";

    private TestServer server = TestServer.over(CrmSample.server(Flavour.SQL_SERVER_2022));

    @AfterEach
    void close() {
        server.close();
    }

    private Found harvest() {
        Found found = server.configured().database("crm").harvest();
        assertThat(server.server().log().defects()).isEmpty();
        return found;
    }

    @ParameterizedTest
    @EnumSource(value = Flavour.class, names = "BABELFISH", mode = Mode.EXCLUDE)
    void ofAViewAreTheRelationsColumnsAndFunctionsInIt(Flavour flavour) {
        server.close();
        server = TestServer.over(CrmSample.server(flavour));

        Found found = harvest();

        assertThat(view(found, "ActiveCustomer"))
                .contains(Dependencies.on(List.of(read("Customer", "CustomerId", "Name", "IsActive"))));
        assertThat(view(found, "TopCustomer").orElseThrow().relations())
                .containsExactlyInAnyOrder(
                        read("ActiveCustomer", "CustomerId", "Name"), read("Order", "CustomerId", "Total"));
        assertThat(view(found, "TopCustomer").orElseThrow().functions()).containsExactly("[sales].[CreditOf]");
    }

    @Test
    void leadToOtherDatabasesAndThroughSynonyms() {
        assertThat(view(harvest(), "PastOrders"))
                .contains(Dependencies.on(List.of(
                        Dependency.read(new TableName("crm_archive", "dbo", "Orders"), Set.of("Id")),
                        read("Customer"),
                        read("Order", "OrderNo"))));
    }

    @Test
    void thatLeadToNothingAreNamedInOneFinding() {
        Found found = harvest();

        assertThat(view(found, "Broken").orElseThrow().relations())
                .containsExactly(read("Customer", "Name", "CustomerId"));
        assertThat(view(found, "Broken").orElseThrow().unresolved())
                .containsExactly("[archive].[crm_archive].[dbo].[Orders]", "[sales].[Gone]");
        assertThat(found.findings("dependency-unresolved")).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("crm.sales");
            assertThat(finding.message())
                    .endsWith("Broken uses [archive].[crm_archive].[dbo].[Orders]; Broken uses [sales].[Gone]");
        });
    }

    @Test
    void ofAProcedureTellWhatItReadsFromWhatItWrites() {
        Found found = harvest();

        Dependencies closes = routine(found, "CloseOrder").orElseThrow();
        assertThat(closes.relations())
                .containsExactlyInAnyOrder(
                        new Dependency(new TableName("crm", "sales", "Order"), Set.of("Total"), Access.WRITE),
                        read("Order", "OrderNo"),
                        Dependency.read(new TableName("crm", "dbo", "Country"), Set.of("Code")));
        assertThat(closes.functions()).containsExactly("[sales].[PlaceOrder]");
        assertThat(routine(found, "OrdersOf")).contains(Dependencies.on(List.of()));
        assertThat(routine(found, "Reckon")).as("encrypted").isEmpty();
        assertThat(routine(found, "Median")).as("CLR").isEmpty();
    }

    @Test
    void afterAnErrorAreTheRowsBeforeItAndWithoutColumnsForTheRest() {
        // The three rows before it are all of ActiveCustomer and the first of the next view.
        server.engine().breakOff(COLUMNS, 5, 1, unresolved());

        Found found = harvest();

        assertThat(view(found, "ActiveCustomer").orElseThrow().relations())
                .containsExactly(read("Customer", "CustomerId", "Name", "IsActive"));
        assertThat(view(found, "TopCustomer").orElseThrow().relations())
                .containsExactlyInAnyOrder(read("ActiveCustomer"), read("Order"));
        assertThat(routine(found, "CloseOrder"))
                .as("whether it reads or writes is not known")
                .isEmpty();
        assertThat(found.findings("dependencies-incomplete"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("sales.Broken"));
        assertThat(found.statements()).containsEntry("crm", 16);
        assertThat(found.schema("sales").complete()).isTrue();
    }

    @Test
    void behindAnErrorThatComesLastAreNotLost() {
        server.engine().breakOff(COLUMNS, 1_000, 1, unresolved());

        Found found = harvest();

        assertThat(view(found, "TopCustomer").orElseThrow().relations())
                .containsExactlyInAnyOrder(
                        read("ActiveCustomer", "CustomerId", "Name"), read("Order", "CustomerId", "Total"));
        assertThat(view(found, "Broken").orElseThrow().unresolved()).hasSize(2);
    }

    @Test
    void thatMayNotBeReadAreAFindingWithTheGrantAndUnknown() {
        server.engine().refuse(COLUMNS, 1, unresolved());
        server.engine()
                .refuse(
                        OBJECTS,
                        1,
                        TdsError.of(
                                229,
                                "The SELECT permission was denied on the object 'sql_expression_dependencies', database"
                                        + " 'mssqlsystemresource', schema 'sys'."));

        Found found = harvest();

        assertThat(found.findings("not-read"))
                .extracting(Finding::remedy)
                .containsExactly(
                        "USE [crm]; GRANT SELECT ON [sys].[sql_expression_dependencies] TO <the user of this login>;");
        assertThat(view(found, "ActiveCustomer")).isEmpty();
        assertThat(found.schema("sales").unread()).containsExactly(Part.DEPENDENCIES);
    }

    @Test
    void areUnknownToBabelfishWhichIsNeverAsked() {
        server.close();
        server = TestServer.over(CrmSample.server(Flavour.BABELFISH));

        Found found = harvest();

        assertThat(view(found, "ActiveCustomer")).isEmpty();
        assertThat(found.findings("babelfish"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).endsWith("what views and routines depend on is unknown"));
        assertThat(server.statements("crm")).noneMatch(text -> text.contains("dm_sql_referenced_entities"));
    }

    private static TdsError unresolved() {
        return TdsError.of(
                2020,
                "The dependencies reported for entity \"sales.Broken\" might not include references to all columns.");
    }

    private static Optional<Dependencies> view(Found found, String name) {
        return found.table("sales", name).view().orElseThrow().dependencies();
    }

    private static Optional<Dependencies> routine(Found found, String name) {
        return found.schema("sales").routines().stream()
                .filter(routine -> routine.name().equals(name))
                .findFirst()
                .flatMap(Routine::dependencies);
    }

    private static Dependency read(String table, String... columns) {
        return Dependency.read(new TableName("crm", "sales", table), Set.of(columns));
    }
}
