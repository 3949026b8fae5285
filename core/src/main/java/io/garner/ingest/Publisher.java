package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.BulkPuts;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.GivenUpException;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.Outcome.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends writes to the catalog, several at a time, and notes what became of each; where the catalog takes many tables with
 * one request, new ones go together, and those that it did not store go once more alone. An entity that is refused is a failure
 * of its own; a catalog that is away ends the run. What was missing when it was planned and is there now counts as created,
 * also when the answer got lost and the repeated request found it there. Closing it ends its threads.
 */
final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final OpenMetadata catalog;
    private final EntityWriter writer;
    private final BulkPuts bulk;
    private final RunTally tally;
    private final KnownTables knownTables;
    private final Progress progress;
    private final Halt halt;
    private final Crew crew;

    Publisher(
            OpenMetadata catalog,
            RunTally tally,
            KnownTables knownTables,
            Progress progress,
            Halt halt,
            int parallelism) {
        this.catalog = catalog;
        this.writer = new EntityWriter(catalog, tally);
        this.bulk = catalog.bulkPuts();
        this.tally = tally;
        this.knownTables = knownTables;
        this.progress = progress;
        this.halt = halt;
        this.crew = new Crew(parallelism);
    }

    /** Sends these writes in any order and returns when each is answered. */
    void publish(List<Write> writes) {
        WritePile pile = new WritePile(writes, bulk::mostRows);
        crew.work(writes.size(), () -> workOff(pile), halt::wish);
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
        boolean made = write.isNew() && effect == Effect.UNCHANGED;
        noteStored(write, broughtBack ? Effect.UPDATED : made ? Effect.CREATED : effect);
        return Optional.empty();
    }

    /** Has the threads do something else, so many of them at most. */
    void together(int atMost, Runnable work) {
        crew.work(
                atMost,
                () -> {
                    try {
                        work.run();
                    } catch (GivenUpException e) {
                        LOG.atDebug().log(e.getMessage());
                    } catch (RuntimeException | Error e) {
                        halt.breakOff();
                        throw e;
                    }
                },
                halt::wish);
    }

    boolean isStopped() {
        return halt.isOver();
    }

    /** Notes that these cannot be sent, because what holds them was refused. */
    void giveUp(List<Write> writes, Fqn parent) {
        writes.forEach(write -> {
            tally.failed(
                    write.type(), write.fqn(), failureOf(write, "PUT", "not sent, because " + parent + " was refused"));
            refused(write);
        });
    }

    @Override
    public void close() {
        crew.close();
    }

    private void workOff(WritePile pile) {
        try {
            List<Write> batch = pile.next();
            while (!batch.isEmpty() && !halt.isOver()) {
                publish(batch, pile);
                batch = pile.next();
            }
            pile.answered(batch, List.of());
        } catch (GivenUpException e) {
            // The run is to end, and the loops of the other workers see it too.
            LOG.atDebug().log(e.getMessage());
        } catch (RuntimeException | Error e) {
            halt.breakOff();
            throw e;
        }
    }

    private void publish(List<Write> batch, WritePile pile) {
        List<Write> left = List.of();
        try {
            if (batch.size() == 1) {
                publish(batch.get(0));
            } else {
                left = publishTogether(batch);
            }
        } finally {
            pile.answered(batch, left);
        }
    }

    /** Gives what has to be sent alone. */
    private List<Write> publishTogether(List<Write> batch) {
        List<BulkPuts.Row> rows = batch.stream().map(writer::rowOf).toList();
        Map<String, Effect> stored = bulk.put(EntityType.TABLE, rows);
        List<Write> left = new ArrayList<>();
        for (Write write : batch) {
            Optional.ofNullable(stored.get(write.fqn().toString()))
                    .ifPresentOrElse(
                            effect -> noteStored(write, write.isNew() ? Effect.CREATED : effect),
                            () -> left.add(write));
        }
        return left;
    }

    private void noteStored(Write write, Effect effect) {
        tally.stored(write.type(), write.fqn(), effect);
        progress.published(write.fqn());
    }

    private void note(Write write, String method, Outcome.Refused refused) {
        if (!tally.hasStored(write.type())) {
            // The first write of its kind: what it lacks, all the others lack as well.
            catalog.throwIfAllIsLost(write.type(), write.fqn(), refused);
        }
        tally.failed(write.type(), write.fqn(), failureOf(write, method, refused.toString()));
        refused(write);
    }

    private void refused(Write write) {
        if (write.type() == EntityType.TABLE) {
            knownTables.refused(write.fqn());
        }
    }

    private static Failure failureOf(Write write, String method, String message) {
        return new Failure(write.fqn().toString(), method + " " + write.type().word(), message);
    }
}
