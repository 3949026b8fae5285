package io.garner.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests of one client may be under way at once. A server that is overloaded (429, 502 to 504, no answer in
 * time) gets half of what was under way; with each round of good answers it gets one more: additive increase,
 * multiplicative decrease, as in TCP. While a pause lasts that a server asked for, nobody sends anything. Thread-safe.
 */
final class AdaptiveLimit {

    /** More than any number of workers: a server that never complains is not limited here. */
    private static final double MOST = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private double limit = MOST;
    private int underWay;
    private long halvedAt = System.nanoTime();
    private long pausedUntil = System.nanoTime();

    /**
     * Waits for a place.
     *
     * @return when it was given; {@link #leave} wants to know
     */
    long enter(Patience patience) throws OutOfPatience {
        lock.lock();
        try {
            for (long wait = toWait(); wait > 0; wait = toWait()) {
                patience.check();
                changed.await(Patience.slice(wait).toNanos(), TimeUnit.NANOSECONDS);
            }
            underWay++;
            return System.nanoTime();
        } catch (InterruptedException e) {
            throw Patience.interrupted();
        } finally {
            lock.unlock();
        }
    }

    void leave(long entered, boolean overloaded) {
        lock.lock();
        try {
            if (!overloaded) {
                limit = Math.min(MOST, limit + 1 / limit);
            } else if (entered - halvedAt > 0) {
                // Requests that were under way together complain together: that is one complaint.
                limit = Math.max(1, Math.floor(Math.min(limit, underWay) / 2));
                halvedAt = System.nanoTime();
            }
            underWay--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Keeps everybody from sending anything for so long; a longer pause that goes on stands. */
    void pause(Duration time) {
        lock.lock();
        try {
            long until = System.nanoTime() + time.toNanos();
            if (until - pausedUntil > 0) {
                pausedUntil = until;
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many requests may be under way now. */
    int limit() {
        lock.lock();
        try {
            return (int) limit;
        } finally {
            lock.unlock();
        }
    }

    private long toWait() {
        long pause = pausedUntil - System.nanoTime();
        return pause <= 0 && underWay >= (int) limit ? Long.MAX_VALUE : pause;
    }
}
