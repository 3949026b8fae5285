package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Secret;
import io.garner.model.LoggedQuery;
import io.garner.model.QueryBatch;
import io.garner.source.Finding;
import io.garner.testkit.postgres.PostgresServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each server of its own, because a log of statements has to be loaded when a server starts. */
@ExtendWith(Servers.class)
class QueryLogTest {

    private static final String TABLES = """
            CREATE SCHEMA "Odd ext"; CREATE EXTENSION pg_stat_statements SCHEMA "Odd ext";
            CREATE TABLE raw (id integer, price numeric); CREATE TABLE clean (id integer, price numeric);
            """;

    private static final List<String> COPIES = List.of(
            "INSERT INTO clean (id, price) SELECT id, price * 2 FROM raw WHERE id > 7",
            "/* app: \"dbt\" */ CREATE TABLE made AS SELECT id FROM raw",
            "-- nightly\nSELECT id INTO also_made FROM raw",
            "WITH r AS (SELECT id FROM raw) INSERT INTO clean (id) SELECT id FROM r",
            "UPDATE clean SET price = raw.price FROM raw WHERE raw.id = clean.id");

    private static PostgresServer start(Release release) throws SQLException {
        PostgresServer server = PostgresServer.builder()
                .binaries(release.binaries())
                .setting("shared_preload_libraries", "pg_stat_statements")
                .start();
        server.createDatabase("logged");
        return server;
    }

    @ParameterizedTest
    @EnumSource(
            value = Release.class,
            names = {"V9_6", "V18"})
    void givesTheStatementsThatMayHaveCopiedRows(Release release) throws SQLException {
        try (PostgresServer server = start(release)) {
            TestDatabase database = new TestDatabase(server, "logged").with(TABLES);
            for (String copy : COPIES) {
                database.with(copy);
            }
            database.with(COPIES.get(0));
            database.with("SELECT count(*) FROM raw");
            database.with("UPDATE clean SET price = 0");
            server.run("postgres", "CREATE TABLE here AS SELECT 1 AS a");

            Found found = database.configured().queryLog().harvest();

            QueryBatch batch = found.queries().get(0);
            assertThat(found.queries()).hasSize(1);
            assertThat(batch.database()).isEqualTo("logged");
            assertThat(batch.limited()).isFalse();
            assertThat(batch.queries())
                    .extracting(LoggedQuery::sql)
                    .anySatisfy(sql -> assertThat(sql)
                            .startsWith("INSERT INTO clean (id, price) SELECT id, price *")
                            .doesNotContain("7"))
                    .anySatisfy(sql -> assertThat(sql).contains("CREATE TABLE made AS"))
                    .anySatisfy(sql -> assertThat(sql).contains("INTO also_made"))
                    .anySatisfy(sql -> assertThat(sql).startsWith("WITH r AS"))
                    .anySatisfy(sql -> assertThat(sql).startsWith("UPDATE clean SET price = raw.price"))
                    .noneSatisfy(sql -> assertThat(sql).contains("count(*) FROM raw"))
                    .noneSatisfy(sql -> assertThat(sql).startsWith("UPDATE clean SET price = $1"))
                    .noneSatisfy(sql -> assertThat(sql).contains("here"));
            LoggedQuery first = batch.queries().get(0);
            assertThat(first.calls()).isEqualTo(2);
            assertThat(first.user()).contains(server.superuser());
            assertThat(first.totalMillis()).isPresent();
            assertThat(found.findings()).isEmpty();
            assertThat(found.statements()).containsEntry("logged", 12);
        }
    }

    @Test
    void namesTheGrantWhenStatementsOfOthersAreHidden() throws SQLException {
        try (PostgresServer server = start(Release.V15)) {
            TestDatabase database =
                    new TestDatabase(server, "logged").with(TABLES).with(COPIES.get(0));
            database.with("GRANT USAGE ON SCHEMA \"Odd ext\" TO PUBLIC");
            String secret = server.createRole("curious");
            Configured curious = database.configured()
                    .login("curious", Secret.of(() -> secret))
                    .queryLog();

            Found hidden = curious.harvest();
            server.run("logged", "GRANT pg_read_all_stats TO curious");
            Found seen = curious.harvest();

            assertThat(hidden.queries().get(0).queries()).isEmpty();
            assertThat(hidden.findings("query-log-partial"))
                    .extracting(Finding::remedy)
                    .containsExactly("GRANT pg_read_all_stats TO curious;");
            assertThat(seen.queries().get(0).queries()).hasSize(1);
            assertThat(seen.findings("query-log-partial")).isEmpty();
        }
    }

    @Test
    void isOffUnlessItIsAskedFor(Servers.Pool servers) throws SQLException {
        Found found = servers.database(Release.V15).harvest();

        assertThat(found.queries()).isEmpty();
        assertThat(found.findings()).isEmpty();
    }

    @Test
    void whereThereIsNoneSaysHowToGetOne(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15);

        Found without = database.configured().queryLog().harvest();
        Found notLoaded = database.with("CREATE EXTENSION pg_stat_statements")
                .configured()
                .queryLog()
                .harvest();

        assertThat(without.queries()).isEmpty();
        assertThat(without.findings("query-log-missing"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy())
                        .contains(
                                "shared_preload_libraries = 'pg_stat_statements'",
                                "CREATE EXTENSION pg_stat_statements;"));
        assertThat(notLoaded.queries()).isEmpty();
        assertThat(notLoaded.findings("not-read"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("shared_preload_libraries"));
        assertThat(notLoaded.batches()).isNotEmpty();
    }
}
