package io.garner.catalog;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that answer: a bounded pool with a bounded queue, none of which keeps a JVM alive. */
final class Workers implements AutoCloseable {

    private static final int THREADS = 16;
    private static final int QUEUE = 1024;

    /** Structs nest up to the parser's limit of 1,000 levels, and the schema check goes down with them. */
    private static final long STACK = 32L * 1024 * 1024;

    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService pool;

    Workers() {
        // When the queue is full the listening thread answers itself, which slows the senders down.
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(QUEUE),
                this::thread,
                new ThreadPoolExecutor.CallerRunsPolicy());
        executor.allowCoreThreadTimeOut(true);
        pool = executor;
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "catalog-http-" + number.incrementAndGet(), STACK);
        thread.setDaemon(true);
        return thread;
    }

    Executor executor() {
        return pool;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
