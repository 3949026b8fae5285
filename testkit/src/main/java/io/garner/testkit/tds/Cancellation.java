package io.garner.testkit.tds;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the client still waits for the answer to a request. Thread-safe. */
final class Cancellation {

    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final SqlSession session;

    Cancellation(SqlSession session) {
        this.session = session;
    }

    void cancel() {
        cancelled.countDown();
        session.cancel();
    }

    boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /** Fails when the client has given up. */
    void check() {
        if (isCancelled()) {
            throw TdsError.of(3617, "Query execution was cancelled by user.");
        }
    }

    /** Lets time pass; fails when the client gives up meanwhile. */
    void pause(Duration time) {
        try {
            cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server closes", e);
        }
        check();
    }
}
