package io.garner.catalog.entity;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Keeps what transactions did beyond the end of the process, or does not. Implementations are thread-safe. */
@FunctionalInterface
public interface Keeper {

    /** Keeps nothing. */
    Keeper NONE = (changes, whenKept) -> {
        whenKept.run();
        return CompletableFuture.completedFuture(null);
    };

    /**
     * Keeps the changes of one transaction: all of them or, when the process ends before, none. Transactions are kept
     * in the order of the calls.
     *
     * @param whenKept run as soon as they are kept, before the answer completes
     * @return done when they are kept; failed when they cannot be
     */
    CompletableFuture<Void> keep(List<Change> changes, Runnable whenKept);
}
