package io.garner.catalog.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One state after the other. Thread-safe: readers never wait, writers work one at a time.
 *
 * <p>A transaction makes another {@link State}, hands what differs to the {@link Keeper}, and returns when that is kept;
 * only then do readers see it. Transactions that wait for the keeper do not hinder the next ones, so that one write to
 * a disk may keep several.
 */
final class Transactions {

    private final Keeper keeper;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile State published;

    // Both belong to whoever holds the lock: what all transactions so far came to, and what the running one did.
    private State latest;
    private final List<Change> changes = new ArrayList<>();

    Transactions(State state, Keeper keeper) {
        this.published = state;
        this.latest = state;
        this.keeper = keeper;
    }

    /** What is there: for the running transaction its own changes too. */
    State state() {
        return writing.isHeldByCurrentThread() ? latest : published;
    }

    /** Goes on from another state, inside a transaction. */
    void become(State state, List<Change> differences) {
        latest = state;
        changes.addAll(differences);
    }

    /** Runs work as a transaction, or as a part of the one that this thread is in. */
    <T> T run(Supplier<T> work) {
        if (writing.isHeldByCurrentThread()) {
            return allOrNothing(work);
        }
        T result;
        CompletableFuture<Void> kept;
        writing.lock();
        try {
            result = allOrNothing(work);
            kept = handOver();
        } finally {
            writing.unlock();
        }
        // Also when this one changed nothing: it may have seen what is not kept yet.
        kept.join();
        return result;
    }

    private <T> T allOrNothing(Supplier<T> work) {
        State before = latest;
        int done = changes.size();
        boolean good = false;
        try {
            T result = work.get();
            good = true;
            return result;
        } finally {
            if (!good) {
                latest = before;
                changes.subList(done, changes.size()).clear();
            }
        }
    }

    private CompletableFuture<Void> handOver() {
        State state = latest;
        List<Change> handed = List.copyOf(changes);
        changes.clear();
        return keeper.keep(handed, () -> published = state);
    }
}
