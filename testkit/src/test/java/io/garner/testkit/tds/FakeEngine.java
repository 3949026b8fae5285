package io.garner.testkit.tds;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** An engine with two databases that answers as a test wants; the statement {@code wait} ends when it is cancelled. */
final class FakeEngine implements SqlEngine {

    static final Set<String> DATABASES = Set.of("master", "crm", "sales [x]");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final AtomicInteger openSessions = new AtomicInteger();
    private final BiFunction<String, List<TdsParameter>, SqlAnswer> answers;

    FakeEngine(BiFunction<String, List<TdsParameter>, SqlAnswer> answers) {
        this.answers = answers;
    }

    /** Answers every statement with one value. */
    static FakeEngine of(TdsType type, Object value) {
        return new FakeEngine(
                (sql, parameters) -> SqlAnswer.rows(List.of(TdsColumn.of("value", type)), List.of(List.of(value))));
    }

    /** Answers every statement with its own text. */
    static FakeEngine echo() {
        return new FakeEngine((sql, parameters) ->
                SqlAnswer.rows(List.of(TdsColumn.of("text", TdsType.nvarchar(4000))), List.of(List.of(sql))));
    }

    @Override
    public SqlSession open(TdsLogin login, String database) {
        if (!DATABASES.contains(database)) {
            throw TdsError.cannotOpenDatabase(database);
        }
        openSessions.incrementAndGet();
        return new Session();
    }

    private final class Session implements SqlSession {

        private final CountDownLatch cancelled = new CountDownLatch(1);

        @Override
        public SqlAnswer execute(String sql, List<TdsParameter> parameters) {
            if (sql.equals("wait")) {
                await();
                throw TdsError.of(3617, "cancelled");
            }
            return answers.apply(sql, parameters);
        }

        @Override
        public void use(String database) {
            if (!DATABASES.contains(database)) {
                throw TdsError.noSuchDatabase(database);
            }
        }

        @Override
        public void cancel() {
            cancelled.countDown();
        }

        @Override
        public void close() {
            openSessions.decrementAndGet();
        }

        private void await() {
            try {
                if (!cancelled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("Nobody cancelled the statement");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
