package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.source.NameFilter;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.sqlserver.ManyTables;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counted where the statements arrive. */
class StatementCountTest {

    private static final TestServer SERVER = TestServer.over(EmbeddedSqlServer.like(Flavour.SQL_SERVER_2022)
            .with(ManyTables.named("few", 20))
            .with(ManyTables.named("many", 200)));

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @BeforeEach
    void forget() {
        SERVER.server().log().clear();
    }

    @Test
    void doesNotDependOnTheNumberOfTables() {
        Found few = SERVER.configured().database("few").harvest();
        Found many = SERVER.configured().database("many").harvest();

        assertThat(few.batches().stream()
                        .mapToInt(batch -> batch.tables().size())
                        .sum())
                .isEqualTo(20);
        assertThat(many.batches().stream()
                        .mapToInt(batch -> batch.tables().size())
                        .sum())
                .isEqualTo(200);
        assertThat(SERVER.statements("few")).hasSize(15);
        assertThat(SERVER.statements("many")).hasSize(15);
        assertThat(few.statements()).containsEntry("few", 15);
    }

    @Test
    void isTwoForTheListOfDatabases() {
        SERVER.configured().databases(NameFilter.including("few")).harvest();

        assertThat(SERVER.statements("master")).hasSize(2);
        assertThat(SERVER.statements("few")).hasSize(14);
    }

    @Test
    void isNeverAboveSixteenInADatabase() {
        SERVER.configured()
                .database("few")
                .databases(NameFilter.including("few"))
                .harvest();

        assertThat(SERVER.statements("few")).hasSize(16).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void growsByElevenWithEachSlice() {
        Found whole = SERVER.configured().database("few").harvest();
        Found sliced = SERVER.configured().database("few").sliceAbove(12).harvest();

        assertThat(sliced.statements()).containsEntry("few", 15 + 11);
        assertThat(sliced.batches()).isEqualTo(whole.batches());
    }

    @Test
    void isAllThatTheServerGetsToSeeOfUs() {
        SERVER.configured().database("few").harvest();

        List<String> texts = SERVER.statements("few");
        assertThat(texts).allSatisfy(text -> assertThat(text).startsWith("-- A row is "));
        assertThat(SERVER.server().log().opened()).isEqualTo(1);
        assertThat(SERVER.server().log().logins().get(0).application()).isEqualTo("garner");
    }
}
