package io.garner.ingest;

import io.garner.source.HarvestScope;
import java.util.function.Consumer;

/**
 * How a run goes about it.
 *
 * @param scope what is looked at; of anything else nothing is concluded
 * @param dryRun whether to plan without writing
 * @param verify whether to compare every member even where fingerprints are equal
 * @param ownership who owns descriptions and display names
 * @param retire what happens to what vanished
 * @param extras what is done beyond telling what the source says
 * @param lineage how the run tells where data comes from
 * @param routines whether functions and procedures are published
 * @param changes who is told of each change as it is planned, by one thread
 */
record RunSettings(
        HarvestScope scope,
        boolean dryRun,
        boolean verify,
        Ownership ownership,
        RetirePolicy retire,
        Extras extras,
        LineageRules lineage,
        boolean routines,
        Consumer<Change> changes) {

    /**
     * Whether other runs do the rest at the same time. Then what leads out of this part (foreign keys, lineage, routines) is
     * left to the run that comes after all of them, and so is retiring; that run finds it by the missing fingerprints.
     */
    boolean isPart() {
        return scope.unit().isPresent();
    }

    /** What happens to what vanished; a part proves nothing. */
    RetirePolicy retiring() {
        return isPart() ? retire.never() : retire;
    }
}
