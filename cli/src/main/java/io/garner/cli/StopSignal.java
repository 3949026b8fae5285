package io.garner.cli;

import io.garner.ingest.Ingestion;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns SIGTERM and Ctrl-C into a wish to end between two entities: the process ends, with the exit code of the signal,
 * when the report is printed or patience runs out.
 */
final class StopSignal {

    /** Less than the 30 seconds after which Kubernetes kills; a request that hangs must not cost the result. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PrintStream err;
    private final CountDownLatch reported = new CountDownLatch(1);
    private volatile Runnable stopRunning = () -> {};
    private volatile Runnable givenUp = () -> {};
    private volatile boolean stopped;

    /**
     * A signal nobody listens to yet.
     *
     * @param err where to say that patience ran out
     */
    StopSignal(PrintStream err) {
        this.err = err;
    }

    /**
     * From now on the process waits for {@link #reported} when it is asked to end.
     *
     * @param givenUp what to do when patience runs out
     */
    void listen(Runnable givenUp) {
        this.givenUp = givenUp;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop-signal"));
    }

    /** The ingestion that a signal would stop now. */
    void watch(Ingestion ingestion) {
        watch(ingestion::stop);
    }

    /** Whatever a signal would stop now, by the way to stop it. */
    void watch(Runnable stopping) {
        stopRunning = stopping;
        if (stopped) {
            stopping.run();
        }
    }

    boolean isStopped() {
        return stopped;
    }

    /** All is said; the process may end. */
    void reported() {
        reported.countDown();
    }

    private void stopAndWait() {
        if (reported.getCount() == 0) {
            return;
        }
        stopped = true;
        stopRunning.run();
        try {
            if (!reported.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                err.println("The run did not come to a halt within " + PATIENCE.toSeconds() + " s.");
                givenUp.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
