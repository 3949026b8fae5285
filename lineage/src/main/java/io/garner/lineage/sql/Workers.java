package io.garner.lineage.sql;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few daemon threads with a large stack, for texts nest deeper than an ordinary one reaches. A text that takes too long is
 * given up; its thread is not given to another before it has really ended, so there are never more than these. Idle threads
 * end by themselves. Thread-safe.
 */
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private static final long STACK = 64L << 20;

    private final Duration limit;
    private final Semaphore free;
    private final ThreadPoolExecutor threads;

    Workers(int count, Duration limit) {
        this.limit = limit;
        this.free = new Semaphore(count, true);
        this.threads = new ThreadPoolExecutor(count, count, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(null, task, "garner-sql", STACK);
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /** What the work gives, or an {@link Unreadable} that says why it gave nothing. */
    <T> T call(Function<Stop, T> work) {
        Stop stop = new Stop();
        try {
            if (!free.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unreadable("other texts kept all threads busy for " + limit.toSeconds() + " s");
            }
            return result(
                    threads.submit(() -> {
                        try {
                            return work.apply(stop);
                        } finally {
                            free.release();
                        }
                    }),
                    stop);
        } catch (InterruptedException e) {
            stop.now();
            Thread.currentThread().interrupt();
            throw new Unreadable("the run was ended");
        }
    }

    private <T> T result(Future<T> future, Stop stop) throws InterruptedException {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException e) {
            stop.now();
            throw new Unreadable("reading it takes longer than " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Unreadable known ? known : new Unreadable(described(e.getCause()));
        }
    }

    private static String described(@Nullable Throwable fault) {
        if (fault instanceof StackOverflowError) {
            return "it is nested too deeply";
        }
        if (fault instanceof OutOfMemoryError) {
            return "it needs too much memory";
        }
        LOG.atDebug().setCause(fault).log("reading SQL failed");
        return "it makes no sense to the reader of SQL; mostly a name or an expression is missing";
    }
}
