package io.garner.lineage;

import io.garner.openmetadata.ForeignEdges;
import java.time.Duration;

/**
 * How an emitter goes about it.
 *
 * @param context whose the edges are; where it names nobody, each edge is of the pipeline that it goes through
 *     ({@link RunContext#nameFor})
 * @param strict whether an edge that does not arrive is an exception
 * @param createMissing whether tables that the catalog does not have are made up
 * @param patience how long one edge may take; a request that is under way is still waited for
 */
record EmitterOptions(
        RunContext context,
        boolean strict,
        boolean dryRun,
        boolean createMissing,
        ForeignEdges foreign,
        Duration patience) {

    static EmitterOptions in(RunContext context) {
        return new EmitterOptions(context, false, false, false, ForeignEdges.KEEP, Duration.ofSeconds(60));
    }

    EmitterOptions with(RunContext other) {
        return new EmitterOptions(other, strict, dryRun, createMissing, foreign, patience);
    }

    EmitterOptions strictly() {
        return new EmitterOptions(context, true, dryRun, createMissing, foreign, patience);
    }

    EmitterOptions dry() {
        return new EmitterOptions(context, strict, true, createMissing, foreign, patience);
    }

    EmitterOptions creatingMissing() {
        return new EmitterOptions(context, strict, dryRun, true, foreign, patience);
    }

    EmitterOptions with(ForeignEdges policy) {
        return new EmitterOptions(context, strict, dryRun, createMissing, policy, patience);
    }

    EmitterOptions with(Duration time) {
        return new EmitterOptions(context, strict, dryRun, createMissing, foreign, time);
    }
}
