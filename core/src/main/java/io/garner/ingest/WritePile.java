package io.garner.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Writes that wait for a worker, alone or in batches. What the catalog did not store of a batch comes back and is handed
 * out again alone. Thread-safe.
 */
final class WritePile {

    private final IntSupplier mostRows;
    private final Deque<Write> together = new ArrayDeque<>();
    private final Deque<Write> alone = new ArrayDeque<>();
    private int batchesUnderWay;

    /** @param mostRows how many writes a batch may have now; it may become fewer */
    WritePile(List<Write> writes, IntSupplier mostRows) {
        this.mostRows = mostRows;
        writes.forEach(write -> (write.together() ? together : alone).add(write));
    }

    /** The next writes, none when all are done; waits while a batch that is under way may come back. */
    synchronized List<Write> next() {
        try {
            while (alone.isEmpty() && together.isEmpty() && batchesUnderWay > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        if (!alone.isEmpty()) {
            return List.of(alone.remove());
        }
        List<Write> batch = new ArrayList<>();
        for (int i = mostRows.getAsInt(); i > 0 && !together.isEmpty(); i--) {
            batch.add(together.remove());
        }
        batchesUnderWay += batch.size() > 1 ? 1 : 0;
        return batch;
    }

    /** A batch is done, but for these. */
    synchronized void answered(List<Write> batch, List<Write> left) {
        if (batch.size() > 1) {
            batchesUnderWay--;
            alone.addAll(left);
            notifyAll();
        }
    }
}
