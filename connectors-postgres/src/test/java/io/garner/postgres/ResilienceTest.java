package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.config.Secret;
import io.garner.source.Finding;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(Servers.class)
@Isolated
class ResilienceTest {

    @Test
    void doesWithoutStartUpOptionsWhereAPoolerRefusesThem(Servers.Pool servers) throws SQLException, IOException {
        TestDatabase database = servers.pagila(Release.V15);
        try (RefusingPooler pooler =
                new RefusingPooler(database.server().host(), database.server().port())) {
            Configured configured = Configured.forServer("127.0.0.1", pooler.port())
                    .database(database.name())
                    .tls(SslMode.DISABLE)
                    .login(
                            database.server().superuser(),
                            Secret.of(() -> database.server().password()));

            assertThat(configured.harvest().listing())
                    .isEqualTo(database.harvest().listing());
            assertThat(pooler.refusals()).isEqualTo(1);
        }
    }

    @Test
    void readsInReadOnlyTransactionsEvenWithoutThoseOptions(Servers.Pool servers) throws SQLException, IOException {
        TestDatabase database = servers.database(Release.V15);
        try (RefusingPooler pooler =
                new RefusingPooler(database.server().host(), database.server().port())) {
            PostgresConfig config = Configured.forServer("127.0.0.1", pooler.port())
                    .database(database.name())
                    .tls(SslMode.DISABLE)
                    .login(
                            database.server().superuser(),
                            Secret.of(() -> database.server().password()))
                    .config();
            try (Session session = Session.open(config, database.name());
                    Connection connection = session.pool().dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                SQLException refused =
                        catchThrowableOfType(SQLException.class, () -> statement.execute("CREATE TABLE x (a int)"));

                assertThat(refused.getSQLState()).isEqualTo("25006");
            }
        }
    }

    @Test
    void goesOnWhenTheServerClosesAnIdleConnection(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15)
                .with("CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (x integer); CREATE TABLE b.t (x integer)");
        PostgresConfig config = database.configured().sliceAbove(1).config();
        List<Finding> findings = new ArrayList<>();
        try (Harvest harvest = new Harvest(config, new PostgresProvider().scope(config), findings::add)) {
            harvest.next();
            database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'garner'"
                    + " AND datname = current_database()");

            assertThatCode(() -> harvest.forEachRemaining(found -> {})).doesNotThrowAnyException();
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void survivesObjectsThatComeAndGo(Servers.Pool servers) throws Exception {
        TestDatabase database = servers.database(Release.V15).with("CREATE TABLE stays (a integer DEFAULT 3)");
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> churn = CompletableFuture.supplyAsync(() -> churnUntil(done, database));
        try {
            for (int i = 0; i < 20; i++) {
                assertThat(database.harvest().tableNames("public")).contains("stays");
            }
        } finally {
            done.set(true);
        }
        assertThat(churn.get()).isPositive();
    }

    private static int churnUntil(AtomicBoolean done, TestDatabase database) {
        int rounds = 0;
        try (Connection connection = database.server().connect(database.name());
                Statement statement = connection.createStatement()) {
            while (!done.get()) {
                statement.execute("CREATE TYPE mood AS ENUM ('a')");
                statement.execute("CREATE TABLE goes (a integer DEFAULT 3 CHECK (a > 0), m mood DEFAULT 'a')");
                statement.execute("CREATE VIEW over_goes AS SELECT a FROM goes");
                statement.execute("DROP TABLE goes CASCADE");
                statement.execute("DROP TYPE mood");
                rounds++;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rounds;
    }
}
