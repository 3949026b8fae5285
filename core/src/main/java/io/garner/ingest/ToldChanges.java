package io.garner.ingest;

import io.garner.openmetadata.Outcome.Effect;
import java.util.function.Consumer;

/** Tells of each change as it is planned, and counts those of which no write will tell. Used by one thread. */
final class ToldChanges {

    private final Consumer<Change> told;
    private final RunTally tally;
    private final boolean dryRun;

    ToldChanges(Consumer<Change> told, RunTally tally, boolean dryRun) {
        this.told = told;
        this.tally = tally;
        this.dryRun = dryRun;
    }

    void note(Change change) {
        if (change instanceof Change.Unchanged) {
            note(change, Effect.UNCHANGED);
        } else if (dryRun) {
            note(change, change instanceof Change.Create ? Effect.CREATED : Effect.UPDATED);
        } else {
            told.accept(change);
        }
    }

    /** The same with an effect that is known. */
    void note(Change change, Effect effect) {
        told.accept(change);
        tally.noted(change.type(), change.fqn(), effect);
    }
}
