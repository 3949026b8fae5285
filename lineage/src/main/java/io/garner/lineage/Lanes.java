package io.garner.lineage;

import io.garner.model.ExitCode;
import io.garner.openmetadata.EdgeOutcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few threads that emit edges, each with a short queue. Edges between the same ends take the same lane, one after the
 * other, because a catalog has no lock on them. Who finds the queue full waits for a place. The threads keep no program
 * alive. Thread-safe.
 */
final class Lanes {

    /** A server refreshes its search index within each request; more at once do not make it faster. */
    static final int LANES = 3;

    static final int QUEUED_IN_A_LANE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private static final EdgeOutcome CLOSED = new EdgeOutcome.Failed("the emitter is closed", ExitCode.OTHER);

    private final List<ThreadPoolExecutor> lanes = IntStream.range(0, LANES)
            .mapToObj(number -> new ThreadPoolExecutor(
                    1,
                    1,
                    10,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(QUEUED_IN_A_LANE),
                    task -> daemon(task, number),
                    Lanes::wait))
            .toList();

    Lanes() {
        lanes.forEach(lane -> lane.allowCoreThreadTimeOut(true));
    }

    private record Task(Supplier<EdgeOutcome> work, CompletableFuture<EdgeOutcome> outcome) implements Runnable {

        @Override
        public void run() {
            try {
                outcome.complete(work.get());
            } catch (RuntimeException | Error e) {
                outcome.completeExceptionally(e);
            }
        }
    }

    /** @param ends says which lane; the work of equal ones is done in the order in which it came */
    CompletableFuture<EdgeOutcome> submit(Object ends, Supplier<EdgeOutcome> work) {
        Task task = new Task(work, new CompletableFuture<>());
        try {
            lanes.get(Math.floorMod(ends.hashCode(), LANES)).execute(task);
        } catch (RejectedExecutionException e) {
            task.outcome().complete(CLOSED);
        }
        return task.outcome();
    }

    /** Lets what is queued be done for so long; the rest is told as failed. */
    void close(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        lanes.forEach(ThreadPoolExecutor::shutdown);
        try {
            for (ThreadPoolExecutor lane : lanes) {
                if (!lane.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    LOG.warn("edges are left that the catalog was not told of in time");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lanes.stream()
                .flatMap(lane -> lane.shutdownNow().stream())
                .filter(Task.class::isInstance)
                .forEach(task -> ((Task) task).outcome().complete(CLOSED));
    }

    private static Thread daemon(Runnable task, int number) {
        Thread thread = new Thread(task, "garner-lineage-" + (number + 1));
        thread.setDaemon(true);
        return thread;
    }

    private static void wait(Runnable task, ThreadPoolExecutor lane) {
        try {
            while (!lane.isShutdown()) {
                if (lane.getQueue().offer(task, 100, TimeUnit.MILLISECONDS)) {
                    // Nobody empties the queue when the lane was shut down, or its thread left, in between.
                    lane.prestartCoreThread();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RejectedExecutionException("closed or interrupted");
    }
}
