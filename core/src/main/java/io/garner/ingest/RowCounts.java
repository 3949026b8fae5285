package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.openmetadata.Outcome.Refused;
import io.garner.openmetadata.TableProfiles;
import io.garner.source.Finding;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells the catalog how many rows tables have, by the source's own estimate: a point in a series, no part of the table. The
 * catalog is asked for the last one of each table that has an estimate, and told only of one that differs. A catalog that
 * forbids it is not asked again. Noted by the thread that plans, told by the publishing threads.
 */
final class RowCounts {

    private static final int FORBIDDEN = 403;

    private final TableProfiles profiles;
    private final RunTally tally;
    private final Queue<Count> found = new ArrayDeque<>();
    private final AtomicInteger untold = new AtomicInteger();
    private final Queue<Refused> refusals = new ConcurrentLinkedQueue<>();

    private record Count(Fqn table, long rows) {}

    RowCounts(TableProfiles profiles, RunTally tally) {
        this.profiles = profiles;
        this.tally = tally;
    }

    void note(Fqn schema, SchemaBatch batch) {
        for (Table table : batch.tables()) {
            table.estimatedRows().ifPresent(rows -> found.add(new Count(schema.child(table.name()), rows)));
        }
    }

    /** Tells what was noted since the last time. */
    void tell(Publisher publisher) {
        Collection<Count> counts =
                found.stream().filter(count -> !tally.hasFailed(count.table())).toList();
        found.clear();
        Queue<Count> left = new ConcurrentLinkedQueue<>(counts);
        Instant now = Instant.now();
        publisher.together(counts.size(), () -> {
            for (Count next = left.poll(); next != null && !publisher.isStopped(); next = left.poll()) {
                if (isForbidden()) {
                    untold.incrementAndGet();
                } else {
                    profiles.count(next.table(), next.rows(), now).ifPresent(this::refused);
                }
            }
        });
    }

    /** Reports what the catalog would not take, once for the run. */
    void conclude() {
        Optional.ofNullable(refusals.peek())
                .ifPresent(first -> tally.add(new Finding(
                        "row-counts-not-stored",
                        "rowCounts",
                        "the catalog did not take the row counts of " + untold.get() + " tables: " + first,
                        isForbidden()
                                ? "Give the token's user a role that may view and edit data profiles, or leave rowCounts off."
                                : "The next run tells them again.")));
    }

    private boolean isForbidden() {
        return refusals.stream().anyMatch(refused -> refused.status() == FORBIDDEN);
    }

    private void refused(Refused refused) {
        untold.incrementAndGet();
        refusals.add(refused);
    }
}
