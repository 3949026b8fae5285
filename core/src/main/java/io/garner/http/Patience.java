package io.garner.http;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What pauses between attempts are waited through with. It travels with a request as its OkHttp tag; a request without one
 * is waited for as long as its attempts last. Thread-safe.
 *
 * @param isOver asked several times a second while somebody waits
 */
public record Patience(BooleanSupplier isOver) {

    static final Patience ENDLESS = new Patience(() -> false);

    /** How long a wait may go on after patience is over. */
    private static final Duration SLICE = Duration.ofMillis(100);

    /** Waits so long, or less when patience ends. */
    void rest(Duration time) throws OutOfPatience {
        long until = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
                check();
                Thread.sleep(slice(left).toMillis() + 1);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        check();
    }

    void check() throws OutOfPatience {
        if (isOver.getAsBoolean()) {
            throw new OutOfPatience("the run is to end");
        }
    }

    /** The part of a wait after which to look again. */
    static Duration slice(long nanos) {
        return Duration.ofNanos(Math.min(nanos, SLICE.toNanos()));
    }

    static OutOfPatience interrupted() {
        Thread.currentThread().interrupt();
        return new OutOfPatience("interrupted");
    }
}
