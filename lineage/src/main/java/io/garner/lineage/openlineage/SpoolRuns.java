package io.garner.lineage.openlineage;

import io.garner.ingest.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties a spool into the catalog, run by run, on a thread of its own. Thread-safe. */
final class SpoolRuns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolRuns.class);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private static final int SECONDS_TO_END = 3;

    private final OpenLineageConfig config;
    private final Spool spool;
    private final Function<OpenLineageConfig, Stored> ingest;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "openlineage-spool"));
    private final AtomicBoolean nudged = new AtomicBoolean();
    private Duration pause = Duration.ZERO;
    private long notBefore = System.nanoTime();

    /**
     * What became of a run.
     *
     * @param openRuns whose end was not among the events
     */
    record Stored(RunReport report, Set<UUID> openRuns) {}

    /** @param ingest fills the catalog from the files that a configuration names */
    SpoolRuns(OpenLineageConfig config, Spool spool, Function<OpenLineageConfig, Stored> ingest) {
        this.config = config;
        this.spool = spool;
        this.ingest = ingest;
    }

    void start() {
        long period = config.flushEvery().toMillis();
        // It ends with the thread, and tells its own failures.
        Future<?> unused = thread.scheduleWithFixedDelay(this::runIfDue, 0, period, TimeUnit.MILLISECONDS);
    }

    /** Something was added; when enough waits, it does not wait longer. */
    void nudge() {
        if (spool.fresh() >= config.flushAfter() && !thread.isShutdown() && nudged.compareAndSet(false, true)) {
            thread.execute(this::runIfDue);
        }
    }

    private void runIfDue() {
        nudged.set(false);
        if (spool.fresh() > 0 && System.nanoTime() - notBefore >= 0) {
            try {
                run();
            } catch (IOException | RuntimeException e) {
                LOG.warn("What was received could not be handed on, and waits in the spool", e);
                waitLonger();
            }
        }
    }

    private void run() throws IOException {
        List<Path> files = spool.take();
        if (files.isEmpty()) {
            return;
        }
        Stored stored = ingest.apply(config.reading(config.spool().orElseThrow()));
        if (stored.report().fault().isPresent()) {
            LOG.warn(
                    "What was received waits in the spool: {}",
                    stored.report().fault().get().getMessage());
            waitLonger();
            return;
        }
        spool.done(files, stored.openRuns());
        pause = Duration.ZERO;
    }

    /** A catalog that is away is asked less and less often. */
    private void waitLonger() {
        spool.putBack();
        Duration next = pause.isZero() ? config.flushEvery() : pause.multipliedBy(2);
        pause = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
        notBefore = System.nanoTime() + pause.toNanos();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
