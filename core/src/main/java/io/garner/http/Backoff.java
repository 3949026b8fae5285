package io.garner.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before a request is sent again: twice as long each time, with jitter, so that requests which failed
 * together do not come back together. Immutable.
 *
 * @param first before the second attempt
 * @param longest before any attempt
 */
public record Backoff(Duration first, Duration longest) {

    /** What a catalog that restarts, or that is busy for a moment, is given. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(300), Duration.ofSeconds(10));

    private static final double JITTER = 0.25;
    private static final int MOST_DOUBLINGS = 30;

    /** @param failed how many attempts have failed, at least one */
    Duration after(int failed) {
        long doubled = first.toMillis() << Math.min(failed - 1, MOST_DOUBLINGS);
        double jittered = Math.min(doubled, longest.toMillis())
                * ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
        return Duration.ofMillis(Math.round(jittered));
    }
}
