package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.testkit.tds.SqlAnswer;
import io.garner.testkit.tds.SqlEngine;
import io.garner.testkit.tds.SqlSession;
import io.garner.testkit.tds.TdsLogin;
import io.garner.testkit.tds.TdsParameter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that does not answer when the columns of one database are asked for, until a test lets it. Thread-safe. */
final class Gate implements SqlEngine {

    private static final long MINUTES = 1;

    private final SqlEngine behind;
    private final String database;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    Gate(SqlEngine behind, String database) {
        this.behind = behind;
        this.database = database;
    }

    /** Returns when somebody waits. */
    void awaitSomebody() throws InterruptedException {
        assertThat(reached.await(MINUTES, TimeUnit.MINUTES))
                .as("somebody reads " + database)
                .isTrue();
    }

    void letThrough() {
        opened.countDown();
    }

    @Override
    public SqlSession open(TdsLogin login, String chosen) {
        SqlSession session = behind.open(login, chosen);
        return chosen.equals(database) ? new Waiting(session) : session;
    }

    private void pass() {
        reached.countDown();
        try {
            opened.await(MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Waiting implements SqlSession {
        private final SqlSession session;

        Waiting(SqlSession session) {
            this.session = session;
        }

        @Override
        public SqlAnswer execute(String sql, List<TdsParameter> parameters) {
            if (sql.contains("sys.columns")) {
                pass();
            }
            return session.execute(sql, parameters);
        }

        @Override
        public void use(String name) {
            session.use(name);
        }

        @Override
        public void cancel() {
            session.cancel();
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
