package io.garner.catalog;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The threads that answer: a bounded pool, none of which keeps a JVM alive. What waits for them is bounded by the
 * connections, each of which waits with one task at most.
 */
final class Workers {

    /** Sixteen that answer, one that accepts and one that watches the sockets. */
    private static final int THREADS = 18;

    private static final int IDLE_MILLIS = 30_000;

    /** Structs nest up to the parser's limit of 1,000 levels, and the schema check goes down with them. */
    private static final long STACK = 32L * 1024 * 1024;

    /** How long closing waits for answers under way, which are interrupted half-way through it. */
    private static final long STOP_MILLIS = 500;

    private final AtomicInteger number = new AtomicInteger();

    private Workers() {}

    static QueuedThreadPool pool() {
        Workers workers = new Workers();
        // No reserved threads: a socket that has something to say always gets a thread of its own.
        QueuedThreadPool pool = new QueuedThreadPool(THREADS, 0, IDLE_MILLIS, 0, null, null, workers::thread);
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
