package io.garner.kerberos;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A span of time for all talk with KDCs. The JDK waits for a silent one in a way that no timeout of a driver and no
 * interrupt ends, so each exchange runs on a thread of its own; one that is given up dies by itself when the JDK gives up.
 */
final class Deadline {

    private final long end;

    Deadline(Duration patience) {
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** What is left of it, not less than nothing. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Throws what the talk throws, or a TimeoutException. */
    <T> T within(Callable<T> talk) throws Exception {
        FutureTask<T> task = new FutureTask<>(talk);
        Thread thread = new Thread(task, "garner-kerberos");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException e) {
            task.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
