package io.garner.catalog;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Threads that do something at the same time. */
final class Together {

    static final int WRITERS = 8;

    /** What each of them does. */
    interface Work<T> {
        T run(int writer) throws Exception;
    }

    private Together() {}

    /** Runs the work by eight threads and waits for their results. */
    static <T> List<T> run(Work<T> work) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<T>> calls = IntStream.range(0, WRITERS)
                    .<Callable<T>>mapToObj(writer -> () -> work.run(writer))
                    .toList();
            return pool.invokeAll(calls).stream().map(Together::result).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
