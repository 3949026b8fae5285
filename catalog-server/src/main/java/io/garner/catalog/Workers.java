package io.garner.catalog;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.BlockingArrayQueue;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The threads that answer: a bounded pool with a bounded queue, none of which keeps a JVM alive. */
final class Workers {

    /** Sixteen that answer, one that accepts and one that watches the sockets. */
    private static final int THREADS = 18;

    private static final int QUEUE_STEP = 128;

    /** A connection waits here with one task at most; those beyond are closed. */
    private static final int QUEUE = 4096;

    private static final int IDLE_MILLIS = 30_000;

    /** Structs nest up to the parser's limit of 1,000 levels, and the schema check goes down with them. */
    private static final long STACK = 32L * 1024 * 1024;

    /** How long closing waits for answers under way, which are interrupted half-way through it. */
    private static final long STOP_MILLIS = 500;

    private final AtomicInteger number = new AtomicInteger();

    private Workers() {}

    static QueuedThreadPool pool() {
        Workers workers = new Workers();
        QueuedThreadPool pool = new QueuedThreadPool(
                THREADS,
                0,
                IDLE_MILLIS,
                // No reserved threads: a socket that has something to say always gets a thread of its own.
                0,
                new BlockingArrayQueue<>(QUEUE_STEP, QUEUE_STEP, QUEUE),
                null,
                workers::thread);
        pool.setName("catalog-http");
        pool.setDaemon(true);
        pool.setStopTimeout(STOP_MILLIS);
        return pool;
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "catalog-http-" + number.incrementAndGet(), STACK);
        thread.setDaemon(true);
        return thread;
    }
}
