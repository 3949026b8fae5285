package io.garner.ingest;

import io.garner.source.Finding;
import java.time.Duration;
import java.util.Optional;

/**
 * What ends a run before its end: somebody's wish, its deadline, or a fault. Then nothing more is sent, and what is under way is
 * answered. Thread-safe.
 */
final class Halt {

    private final Optional<Duration> allowed;
    private volatile long started = System.nanoTime();
    private volatile boolean wished;
    private volatile boolean late;
    private volatile boolean broken;

    /** @param allowed how long the run may take */
    Halt(Optional<Duration> allowed) {
        this.allowed = allowed;
    }

    /** The run begins now. */
    void start() {
        started = System.nanoTime();
    }

    void wish() {
        wished = true;
    }

    /** A fault ends the run: whoever still waits to try something again need not. */
    void breakOff() {
        broken = true;
    }

    /** Whether to send nothing more. Only ask when there is something to send: the answer counts as a run cut short. */
    boolean isOver() {
        if (!wished && !late && isPastDeadline()) {
            late = true;
        }
        return broken || hasCutShort();
    }

    /** Whether the run ended before its end, without a fault. */
    boolean hasCutShort() {
        return wished || late;
    }

    /** What the report says of the deadline, if it was what ended the run. */
    Optional<Finding> finding(String source) {
        return allowed.filter(time -> late && !wished)
                .map(time -> new Finding(
                        "deadline-passed",
                        source,
                        "the run was not done after the " + words(time)
                                + " it had; what was under way was answered, the rest was not sent",
                        "Run again: what is in the catalog already is found unchanged. Or give it more time."));
    }

    private boolean isPastDeadline() {
        Duration spent = Duration.ofNanos(System.nanoTime() - started);
        return allowed.filter(time -> spent.compareTo(time) >= 0).isPresent();
    }

    /** {@code 1H30M} for an hour and a half. */
    private static String words(Duration time) {
        return time.toString().substring("PT".length());
    }
}
