package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.LoggedQuery;
import io.garner.model.QueryBatch;
import io.garner.model.QueryBatch.Log;
import io.garner.source.Finding;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.sqlserver.SqlServerDatabase;
import io.garner.testkit.tds.TdsError;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryLogTest {

    private static final String COPY = "INSERT INTO dbo.clean (id) SELECT id FROM dbo.raw WHERE id > @1";

    private static SqlServerDatabase logged() {
        return SqlServerDatabase.named("logged")
                .ran("(@1 tinyint,@2 decimal(10,2))" + COPY, 7)
                .ran("-- nightly\n/* app */ select id into dbo.made from dbo.raw", 3)
                .ran("SELECT 'insert', 'select'", 9)
                .ran("UPDATE dbo.clean SET id = 0", 11)
                .ran("DELETE FROM dbo.clean WHERE note = 'insert select'", 12);
    }

    private static Found harvest(
            Flavour flavour, UnaryOperator<SqlServerDatabase> database, UnaryOperator<TestServer> server) {
        try (TestServer running =
                server.apply(TestServer.over(EmbeddedSqlServer.like(flavour).with(database.apply(logged()))))) {
            Found found = running.configured().database("logged").queryLog().harvest();
            assertThat(running.server().log().defects()).isEmpty();
            return found;
        }
    }

    @Test
    void comesFromTheQueryStoreWhereItIsOn() {
        Found found = harvest(Flavour.SQL_SERVER_2022, SqlServerDatabase::queryStore, UnaryOperator.identity());

        QueryBatch batch = found.queries().get(0);
        assertThat(batch.database()).isEqualTo("logged");
        assertThat(batch.log()).isEqualTo(Log.QUERY_STORE);
        assertThat(batch.queries())
                .extracting(LoggedQuery::sql)
                .as("without the types of the parameters; the one that only looks like it is for the parser to refuse")
                .containsExactly(
                        "SELECT 'insert', 'select'", COPY, "-- nightly\n/* app */ select id into dbo.made from dbo.raw")
                .hasSize(3);
        assertThat(batch.queries().get(1).calls()).isEqualTo(7);
        assertThat(batch.queries().get(1).totalMillis()).hasValue(7);
        assertThat(found.findings()).isEmpty();
        assertThat(found.statements()).containsEntry("logged", 16);
    }

    @ParameterizedTest
    @CsvSource({"SQL_SERVER_2022, 1, 17", "SQL_SERVER_2012, 0, 16"})
    void comesFromThePlanCacheElse(Flavour flavour, int findings, int statements) {
        Found found = harvest(flavour, UnaryOperator.identity(), UnaryOperator.identity());

        assertThat(found.queries().get(0).log()).isEqualTo(Log.PLAN_CACHE);
        assertThat(found.queries().get(0).queries())
                .extracting(LoggedQuery::sql)
                .as("the statement and not the batch around it")
                .contains(COPY, "-- nightly\n/* app */ select id into dbo.made from dbo.raw");
        assertThat(found.findings("query-store-off"))
                .extracting(Finding::remedy)
                .hasSize(findings)
                .allMatch("ALTER DATABASE [logged] SET QUERY_STORE = ON;"::equals);
        assertThat(found.statements()).containsEntry("logged", statements);
    }

    @Test
    void isLimitedToThoseThatRanMostOften() {
        Found found = harvest(
                Flavour.SQL_SERVER_2022,
                database -> {
                    for (int i = 0; i < 1_000; i++) {
                        database.ran("INSERT INTO dbo.t" + i + " SELECT id FROM dbo.raw", 20);
                    }
                    return database.queryStore();
                },
                UnaryOperator.identity());

        assertThat(found.queries().get(0).limited()).isTrue();
        assertThat(found.queries().get(0).queries()).hasSize(1_000).allMatch(query -> query.calls() == 20);
        assertThat(found.findings("query-log-limited")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in the Query Store | VIEW DATABASE STATE permission denied in database "logged". | 262 | USE [logged]; GRANT VIEW DATABASE STATE TO <the user of this login>;
            in the plan cache | VIEW SERVER STATE permission was denied on object 'server', database 'master'. | 300 | USE [master]; GRANT VIEW SERVER STATE TO <this login>;
            """)
    void thatMayNotBeReadIsAFindingWithTheGrant(String where, String words, int number, String grant) {
        Found found = harvest(Flavour.SQL_SERVER_2022, UnaryOperator.identity(), server -> {
            server.engine().refuse("-- A row is a statement " + where, 1, TdsError.of(number, words));
            return server;
        });

        assertThat(found.queries()).isEmpty();
        assertThat(found.findings("not-read")).extracting(Finding::remedy).containsExactly(grant);
        assertThat(found.batches()).isNotEmpty();
    }

    @Test
    void isUnknownToBabelfishAndOffUnlessItIsAskedFor() {
        Found babelfish = harvest(Flavour.BABELFISH, UnaryOperator.identity(), UnaryOperator.identity());

        assertThat(babelfish.queries()).isEmpty();
        assertThat(babelfish.findings("query-log-missing")).hasSize(1);
        try (TestServer server =
                TestServer.over(EmbeddedSqlServer.like(Flavour.SQL_SERVER_2022).with(logged()))) {
            assertThat(server.configured().database("logged").harvest().queries())
                    .isEmpty();
        }
    }
}
