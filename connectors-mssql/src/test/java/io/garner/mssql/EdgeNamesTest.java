package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Column;
import io.garner.model.Table;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.sqlserver.SqlServerDatabase;
import io.garner.testkit.sqlserver.SqlServerTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeNamesTest {

    private static final List<String> NAMES = List.of(
            "a.b",
            "[in brackets]",
            "half]",
            "\"quoted\"",
            "it's",
            " leading blank",
            "with, comma; and semicolon",
            "percent % and _",
            "line\nbreak\tand tab",
            "Ünïcode ☃ \uD83D\uDE00",
            "x".repeat(128),
            "Orders",
            "orders",
            "ORDERS",
            "select",
            "1234");

    @Test
    void areHarvestedAsTheyAre() {
        for (String database : List.of("crm", "my [crm].db; encrypt=false} x", "Ünïcode ☃")) {
            EmbeddedSqlServer engine =
                    EmbeddedSqlServer.like(Flavour.SQL_SERVER_2022).with(named(database));
            try (TestServer server = TestServer.over(engine)) {
                Found found = server.configured().database(database).harvest();

                for (String schema : NAMES) {
                    assertThat(found.schema(schema).database().name()).isEqualTo(database);
                    assertThat(found.schema(schema).tables())
                            .extracting(Table::name)
                            .containsExactlyInAnyOrderElementsOf(NAMES);
                }
                Table table = found.table("half]", "Orders");
                assertThat(table.columns()).extracting(Column::name).containsExactlyElementsOf(NAMES);
                assertThat(table.constraints().primaryKey().orElseThrow().columns())
                        .containsExactly("orders", "Orders");
            }
        }
    }

    private static SqlServerDatabase named(String name) {
        SqlServerDatabase database = SqlServerDatabase.named(name).collation("Latin1_General_BIN2");
        for (String schema : NAMES) {
            for (String tableName : NAMES) {
                SqlServerTable table = database.schema(schema).table(tableName);
                NAMES.forEach(column -> table.column(column, "int"));
                table.primaryKey("PK " + NAMES.indexOf(tableName), "orders", "Orders");
            }
        }
        return database;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Customer | Customer",
                "dbo.Customer | dbo/Customer",
                "[crm].[sales].[Customer] | crm/sales/Customer",
                "[srv].crm..[a]]b.c] | srv/crm//a]b.c",
                "\"a.b\".\"c\"\"d\" | a.b/c\"d",
                "[never closed | never closed",
            })
    void areTakenApartAtTheDotsBetweenThem(String name, String parts) {
        assertThat(String.join("/", Identifiers.parts(name))).isEqualTo(parts);
    }

    @Test
    void areQuotedInWhatWePropose() {
        assertThat(Identifiers.use("my ]db")).isEqualTo("USE [my ]]db]; ");
    }
}
