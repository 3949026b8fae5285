package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.config.Secret;
import io.garner.model.ExitCode;
import io.garner.source.Finding;
import io.garner.source.NameFilter;
import io.garner.source.SourceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Servers.class)
class RightsTest {

    private static final String TABLES = """
            CREATE SCHEMA closed; CREATE TYPE closed.mood AS ENUM ('a');
            CREATE TABLE closed.t (a integer PRIMARY KEY DEFAULT 3, m closed.mood, at timestamptz DEFAULT '2020-01-01 12:00+02');
            CREATE VIEW closed.v AS SELECT a, interval '1 day 2 hours' AS i, '\\xff'::bytea AS b, 0.1::float8 AS f FROM closed.t;
            CREATE FUNCTION closed.f(closed.mood) RETURNS integer LANGUAGE sql AS 'SELECT 1';
            REVOKE ALL ON SCHEMA closed FROM PUBLIC;
            """;

    @Test
    void beyondConnectAreNotNeeded(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15).with(TABLES);
        String secret = database.server().createRole("onlooker");

        Found asOnlooker =
                database.configured().login("onlooker", Secret.of(() -> secret)).harvest();

        assertThat(asOnlooker.batches()).isEqualTo(database.harvest().batches());
        assertThat(asOnlooker.findings()).extracting(Finding::code).containsExactly("routines-hide-tables");
    }

    @Test
    void thatWereTakenAwayLeaveASchemaInExistence(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15).with(TABLES);
        String secret = database.server().createRole("shut_out");
        database.with(
                "REVOKE ALL ON SCHEMA closed FROM PUBLIC; REVOKE ALL ON ALL TABLES IN SCHEMA closed FROM PUBLIC;");

        Found found =
                database.configured().login("shut_out", Secret.of(() -> secret)).harvest();

        assertThat(found.namesIn(database.name())).contains("closed", "public", "information_schema");
        assertThat(found.tableNames("closed")).containsExactly("t", "v");
    }

    @Test
    void leftOutTablesByFilterStillExist(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15).with(TABLES);

        Found found =
                database.configured().harvest(scope -> scope.withTables(NameFilter.including("nothing_is_called_so")));

        assertThat(found.batches()).isEmpty();
        assertThat(found.namesIn(database.name(), "closed")).containsExactlyInAnyOrder("t", "v");
        assertThat(found.namesIn(database.name(), "public")).isEmpty();
        assertThat(found.namesIn(database.name())).contains("closed", "public");
    }

    @Test
    void andSettingsOfTheRoleChangeNoText(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15).with(TABLES);
        String secret = database.server().createRole("peculiar");
        database.with("""
                ALTER ROLE peculiar SET search_path = closed, public;
                ALTER ROLE peculiar SET timezone = 'Asia/Tokyo';
                ALTER ROLE peculiar SET intervalstyle = 'iso_8601';
                ALTER ROLE peculiar SET bytea_output = 'escape';
                ALTER ROLE peculiar SET quote_all_identifiers = on;
                ALTER ROLE peculiar SET lock_timeout = '1ms';
                GRANT USAGE ON SCHEMA closed TO peculiar;
                """);

        Found asPeculiar =
                database.configured().login("peculiar", Secret.of(() -> secret)).harvest();

        assertThat(asPeculiar.listing()).isEqualTo(database.harvest().listing());
        assertThat(asPeculiar
                        .schema("closed")
                        .tables()
                        .get(0)
                        .columns()
                        .get(1)
                        .type()
                        .display())
                .isEqualTo("mood");
    }

    @Test
    void thatAHardenedServerTookAwayAreAFindingWithTheGrant(Servers.Pool servers) throws SQLException {
        TestDatabase database =
                servers.database(Release.V15).with(TABLES + "REVOKE SELECT ON pg_catalog.pg_proc FROM PUBLIC");
        String secret = database.server().createRole("hardened");

        Found found =
                database.configured().login("hardened", Secret.of(() -> secret)).harvest();

        assertThat(found.findings("not-permitted"))
                .extracting(Finding::message)
                .containsExactly(
                        "routines were not read: permission denied for table pg_proc",
                        "dependencies were not read: permission denied for table pg_proc");
        assertThat(found.findings("not-permitted"))
                .extracting(Finding::remedy)
                .containsOnly("GRANT SELECT ON pg_catalog.pg_proc TO hardened;");
        assertThat(found.schema("closed").complete()).isFalse();
        assertThat(found.tableNames("closed")).containsExactly("t", "v");
    }

    @Test
    void withoutWhichThereIsNothingToHarvestEndTheRun(Servers.Pool servers) throws SQLException {
        TestDatabase database =
                servers.database(Release.V15).with(TABLES + "REVOKE SELECT ON pg_catalog.pg_type FROM PUBLIC");
        String secret = database.server().createRole("locked_out");

        SourceException fault = catchThrowableOfType(
                SourceException.class,
                () -> database.configured()
                        .login("locked_out", Secret.of(() -> secret))
                        .harvest());

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.remedy()).isEqualTo("GRANT SELECT ON pg_catalog.pg_type TO locked_out;");
    }

    @Test
    void areNotUsedToWriteAnything(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15);
        try (Session session = Session.open(database.configured().config(), database.name());
                Connection connection = session.pool().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            SQLException refused =
                    catchThrowableOfType(SQLException.class, () -> statement.execute("CREATE TABLE x (a integer)"));

            assertThat(refused.getSQLState()).isEqualTo("25006");
        }
    }
}
