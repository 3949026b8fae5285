package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.garner.jdbc.SqlResource;
import io.garner.model.SchemaBatch;
import io.garner.source.Finding;
import io.garner.source.HarvestScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Servers.class)
@Isolated
class LocksTest {

    private static final String TABLES = """
            CREATE TABLE locked (a integer DEFAULT 3 CHECK (a > 0), b text);
            CREATE INDEX locked_lower ON locked (lower(b)) WHERE a > 5;
            CREATE VIEW over_locked AS SELECT a FROM locked;
            CREATE VIEW over_view AS SELECT a FROM over_locked;
            CREATE TABLE free (a integer DEFAULT 4 CHECK (a > 1));
            CREATE VIEW over_free AS SELECT a FROM free;
            """;

    private static final String PARTITIONS = """
            CREATE TABLE parted (a integer, b integer) PARTITION BY RANGE ((a + 1));
            CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (1) TO (2);
            """;

    @Test
    void doNotOutliveAStatement(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15).with(TABLES + PARTITIONS);
        try (Session session = Session.open(database.configured().config(), database.name())) {
            Server server = Server.read(session.reader());
            Set<String> capabilities = new HashSet<>(server.capabilities());
            capabilities.add(Expressions.WAITING.capability());
            Long[] schemas = {
                Long.valueOf(
                        database.query("SELECT 'public'::regnamespace::oid").get(0))
            };
            // The log of statements is in an extension that this server does not load, and takes no lock of a table.
            for (Concept concept : EnumSet.complementOf(EnumSet.of(Concept.QUERY_LOG))) {
                SqlResource sql = concept.sql().with(capabilities);
                Object[] parameters = sql.text().contains("?::") ? new Object[] {schemas} : new Object[0];
                session.reader().forEach(sql, row -> {}, parameters);

                assertThat(locksOf(database)).as("after " + concept.word()).isEmpty();
            }
        }
    }

    @Test
    void areGoneWhenAFirstSchemaIsHandedOut(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15).with(TABLES);
        try (Harvest harvest = new Harvest(database.configured().config(), HarvestScope.EVERYTHING, finding -> {})) {
            assertThat(harvest.hasNext()).isTrue();

            assertThat(locksOf(database)).isEmpty();
            assertThat(database.query("SELECT state FROM pg_stat_activity WHERE application_name = 'garner'"
                            + " AND datname = current_database()"))
                    .containsExactly("idle");
        }
    }

    @Test
    void leaveNoConnectionBehind(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15).with(TABLES);

        database.harvest();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.query("SELECT 1 FROM pg_stat_activity WHERE application_name = 'garner'"
                                + " AND datname = current_database()")
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void costOneLockTimeoutAndAreFindings(Release release, Servers.Pool servers) throws Exception {
        boolean partitions = release.hasPartitionsAndProcedures();
        TestDatabase database = servers.database(release).with(TABLES + (partitions ? PARTITIONS : ""));
        Found found;
        long started;
        try (Connection owner = database.server().connect(database.name());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE locked IN ACCESS EXCLUSIVE MODE");
            if (partitions) {
                statement.execute("LOCK TABLE parted IN ACCESS EXCLUSIVE MODE");
            }
            started = System.nanoTime();
            found = database.configured()
                    .timeouts(Duration.ofSeconds(2), Duration.ofSeconds(60))
                    .harvest();
        }

        // A wait at each of the seven queries would be fourteen seconds; the margin is for a busy machine.
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(12));
        assertThat(found.findings("not-read"))
                .extracting(Finding::subject)
                .contains(database.name() + ".public.locked", database.name() + ".public.over_locked")
                .doesNotContain(database.name() + ".public.free", database.name() + ".public.over_free");
        assertThat(found.findings("not-read").get(0).message()).contains("default of column a", "check locked_a_check");
        assertThat(found.schema("public").complete()).isFalse();
        assertThat(found.tableNames("public")).contains("locked", "free", "over_locked", "over_view", "over_free");
        assertThat(found.table("locked").columns()).hasSize(2);
        assertThat(found.column("free", "a").generation()).isPresent();
        assertThat(found.table("over_free").view()).isPresent();
        assertThat(found.table("over_view").view()).isPresent();
        if (partitions) {
            assertThat(found.table("parted").partitioning().orElseThrow().partitions())
                    .hasSize(1);
        }
    }

    @Test
    void delayAnAlterTableLessThanTheStatementTimeout(Servers.Pool servers) throws Exception {
        TestDatabase database = servers.database(Release.V15).with(TABLES + """
                DO $$ BEGIN FOR i IN 1..300 LOOP
                    EXECUTE format('CREATE VIEW v%s AS SELECT a FROM locked', i);
                END LOOP; END $$
                """);
        Duration statementTimeout = Duration.ofSeconds(5);
        List<Duration> waits = new ArrayList<>();
        CompletableFuture<List<SchemaBatch>> harvests = CompletableFuture.supplyAsync(() -> {
            List<SchemaBatch> batches = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                batches.addAll(database.configured()
                        .timeouts(Duration.ofSeconds(2), statementTimeout)
                        .harvest()
                        .batches());
            }
            return batches;
        });
        try (Connection owner = database.server().connect(database.name());
                Statement statement = owner.createStatement()) {
            while (!harvests.isDone()) {
                long started = System.nanoTime();
                statement.execute("ALTER TABLE locked ALTER COLUMN a SET DEFAULT " + waits.size());
                waits.add(Duration.ofNanos(System.nanoTime() - started));
            }
        }

        assertThat(harvests.get()).hasSize(5).allMatch(SchemaBatch::complete);
        assertThat(waits).isNotEmpty().allMatch(wait -> wait.compareTo(statementTimeout) < 0);
    }

    private static List<String> locksOf(TestDatabase database) throws SQLException {
        return database.query("SELECT l.mode FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
                + " WHERE a.application_name = 'garner' AND a.datname = current_database()");
    }
}
