package io.garner.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that do the same thing at the same time. Each works off a common pile, so that a schema of ten thousand tables
 * takes no more tasks than there are threads. Closing it ends them.
 */
final class Crew implements AutoCloseable {

    private final int size;
    private final ExecutorService threads;

    Crew(int size) {
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, "garner-publish");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Has so many of the threads do this, and returns when each is done; throws what one of them threw.
     *
     * @param interrupted what to do when the waiting thread is interrupted; it goes on waiting
     */
    void work(int atMost, Runnable work, Runnable interrupted) {
        List<Future<?>> busy = new ArrayList<>();
        for (int i = 0; i < Math.min(size, atMost); i++) {
            busy.add(threads.submit(work));
        }
        waitFor(busy, interrupted);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static void waitFor(List<Future<?>> busy, Runnable onInterrupt) {
        Optional<Throwable> first = Optional.empty();
        boolean interrupted = false;
        for (Future<?> future : busy) {
            while (true) {
                try {
                    future.get();
                    break;
                } catch (ExecutionException e) {
                    first = first.or(() -> Optional.ofNullable(e.getCause()));
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                    onInterrupt.run();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        first.ifPresent(Crew::rethrow);
    }

    private static void rethrow(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        throw new IllegalStateException(cause);
    }
}
