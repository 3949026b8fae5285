package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.source.NameFilter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Servers.class)
class StatementCountTest {

    private static final String TABLES = """
            DO $$ BEGIN FOR i IN 1..%d LOOP
                EXECUTE format('CREATE TABLE s%%s.t%%s (id integer PRIMARY KEY, b text UNIQUE, c integer DEFAULT 3)', i %% 2, i);
            END LOOP; END $$
            """;

    private static TestDatabase tables(Servers.Pool servers, int count) throws SQLException {
        return servers.database(Release.V15).with("CREATE SCHEMA s0; CREATE SCHEMA s1;" + TABLES.formatted(count));
    }

    @Test
    void doesNotDependOnTheNumberOfTables(Servers.Pool servers) throws SQLException {
        TestDatabase few = tables(servers, 10);
        TestDatabase many = tables(servers, 200);

        assertThat(few.harvest().statements()).containsEntry(few.name(), 11);
        assertThat(many.harvest().statements()).containsEntry(many.name(), 11);
    }

    @Test
    void isOneMoreInTheDatabaseThatListsTheOthers(Servers.Pool servers) throws SQLException {
        TestDatabase database = tables(servers, 10);

        Found found = database.configured()
                .databases(NameFilter.including(database.name()))
                .harvest();

        assertThat(found.statements()).containsEntry(database.name(), 12);
    }

    @Test
    void growsByEightWithEachSlice(Servers.Pool servers) throws SQLException {
        TestDatabase database = tables(servers, 10);

        Found whole = database.harvest();
        Found sliced = database.configured().sliceAbove(5).harvest();

        assertThat(sliced.statements()).containsEntry(database.name(), 11 + 8);
        assertThat(sliced.batches()).isEqualTo(whole.batches());
    }
}
