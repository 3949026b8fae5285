package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.model.GarnerException;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Sends writes to the catalog, several at a time, and notes what became of each. An entity that is refused is a failure of
 * its own; a catalog that is away ends the run. Closing it ends its threads.
 */
final class Publisher implements AutoCloseable {

    private final OpenMetadata catalog;
    private final RunTally tally;
    private final KnownTables knownTables;
    private final Progress progress;
    private final BooleanSupplier stopped;
    private final ExecutorService workers;

    Publisher(
            OpenMetadata catalog,
            RunTally tally,
            KnownTables knownTables,
            Progress progress,
            BooleanSupplier stopped,
            int parallelism) {
        this.catalog = catalog;
        this.tally = tally;
        this.knownTables = knownTables;
        this.progress = progress;
        this.stopped = stopped;
        this.workers = Executors.newFixedThreadPool(parallelism, work -> {
            Thread thread = new Thread(work, "garner-publish");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Sends these writes in any order and returns when each is answered. */
    void publish(List<Write> writes) {
        AtomicBoolean abandoned = new AtomicBoolean();
        List<Future<?>> sent = new ArrayList<>(writes.size());
        writes.forEach(write -> sent.add(workers.submit(() -> {
            if (!abandoned.get() && !stopped.getAsBoolean()) {
                publishOrAbandon(write, abandoned);
            }
        })));
        waitFor(sent);
    }

    /** Sends one write; gives the catalog's refusal, if it refused. */
    Optional<Outcome.Refused> publish(Write write) {
        Outcome outcome = catalog.put(write.type(), write.body());
        if (outcome instanceof Outcome.Refused refused) {
            tally.failed(failureOf(write, refused.toString()), write.fqn());
            knownTables.remove(write.fqn());
            return Optional.of(refused);
        }
        tally.stored(write.fqn(), ((Outcome.Stored) outcome).effect());
        progress.published(write.fqn());
        return Optional.empty();
    }

    /** Notes that these cannot be sent, because what holds them was refused. */
    void giveUp(List<Write> writes, Fqn parent) {
        writes.forEach(write -> {
            tally.failed(failureOf(write, "not sent, because " + parent + " was refused"), write.fqn());
            knownTables.remove(write.fqn());
        });
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private void publishOrAbandon(Write write, AtomicBoolean abandoned) {
        try {
            publish(write);
        } catch (GarnerException e) {
            abandoned.set(true);
            throw e;
        }
    }

    private static Failure failureOf(Write write, String message) {
        return new Failure(write.fqn().toString(), "PUT " + write.type().word(), message);
    }

    private static void waitFor(List<Future<?>> sent) {
        RuntimeException first = null;
        for (Future<?> future : sent) {
            try {
                future.get();
            } catch (ExecutionException e) {
                first = first == null && e.getCause() instanceof RuntimeException cause ? cause : first;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
