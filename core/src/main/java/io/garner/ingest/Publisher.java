package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.Outcome.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends writes to the catalog, several at a time, and notes what became of each. An entity that is refused is a failure of
 * its own; a catalog that is away ends the run. Closing it ends its threads.
 */
final class Publisher implements AutoCloseable {

    private final OpenMetadata catalog;
    private final EntityWriter writer;
    private final RunTally tally;
    private final KnownTables knownTables;
    private final Progress progress;
    private final AtomicBoolean stopped;
    private final ExecutorService workers;

    Publisher(
            OpenMetadata catalog,
            RunTally tally,
            KnownTables knownTables,
            Progress progress,
            AtomicBoolean stopped,
            int parallelism) {
        this.catalog = catalog;
        this.writer = new EntityWriter(catalog, tally);
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
            if (!abandoned.get() && !stopped.get()) {
                publishOrAbandon(write, abandoned);
            }
        })));
        waitFor(sent);
    }

    /** Sends one write; gives the catalog's refusal, if it refused. */
    Optional<Outcome.Refused> publish(Write write) {
        EntityWriter.Written written = writer.write(write);
        if (written.outcome() instanceof Outcome.Refused refused) {
            note(write, written.method(), refused);
            return Optional.of(refused);
        }
        Effect effect = ((Outcome.Stored) written.outcome()).effect();
        boolean broughtBack = write.kind() == Write.Kind.REVIVING && effect == Effect.UNCHANGED;
        tally.stored(write.type(), write.fqn(), broughtBack ? Effect.UPDATED : effect);
        progress.published(write.fqn());
        return Optional.empty();
    }

    boolean isStopped() {
        return stopped.get();
    }

    private void note(Write write, String method, Outcome.Refused refused) {
        if (!tally.hasStored(write.type())) {
            // The first write of its kind: what it lacks, all the others lack as well.
            catalog.throwIfAllIsLost(write.type(), write.fqn(), refused);
        }
        tally.failed(failureOf(write, method, refused.toString()), write.fqn());
        knownTables.refused(write.fqn());
    }

    /** Notes that these cannot be sent, because what holds them was refused. */
    void giveUp(List<Write> writes, Fqn parent) {
        writes.forEach(write -> {
            tally.failed(failureOf(write, "PUT", "not sent, because " + parent + " was refused"), write.fqn());
            knownTables.refused(write.fqn());
        });
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private void publishOrAbandon(Write write, AtomicBoolean abandoned) {
        try {
            publish(write);
        } catch (RuntimeException | Error e) {
            abandoned.set(true);
            throw e;
        }
    }

    private static Failure failureOf(Write write, String method, String message) {
        return new Failure(write.fqn().toString(), method + " " + write.type().word(), message);
    }

    /** An interrupt stops the run like {@code stop()} does: what is under way is answered, the rest is not sent. */
    private void waitFor(List<Future<?>> sent) {
        Optional<Throwable> first = Optional.empty();
        boolean interrupted = false;
        for (Future<?> future : sent) {
            while (true) {
                try {
                    future.get();
                    break;
                } catch (ExecutionException e) {
                    first = first.or(() -> Optional.ofNullable(e.getCause()));
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                    stopped.set(true);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        first.ifPresent(Publisher::rethrow);
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
