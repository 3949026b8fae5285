package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.ViewDefinition;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.sqlserver.SqlServerDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether double quotes enclose names or strings in the text of a view. */
class QuotedIdentifierTest {

    private static final String TEXT = "CREATE VIEW %s AS SELECT \"x\" AS Word, Id FROM dbo.Club";

    @ParameterizedTest
    @EnumSource(Flavour.class)
    void isToldOfEachView(Flavour flavour) {
        SqlServerDatabase club = SqlServerDatabase.named("club");
        club.schema("dbo").table("Club").column("Id", "int");
        club.schema("dbo")
                .view("Old", TEXT.formatted("Old"))
                .withoutQuotedIdentifiers()
                .column("Id", "int");
        club.schema("dbo").view("New", TEXT.formatted("New")).column("Id", "int");
        try (TestServer server = TestServer.over(EmbeddedSqlServer.like(flavour).with(club))) {
            Found found = server.configured().database("club").harvest();

            assertThat(view(found, "Old").hasDoubleQuotedStrings()).isTrue();
            assertThat(view(found, "New").hasDoubleQuotedStrings()).isFalse();
        }
    }

    private static ViewDefinition view(Found found, String name) {
        return found.table("dbo", name).view().orElseThrow();
    }
}
