package io.garner.bundle;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.source.SourceException;
import java.time.Instant;

/** What ended a harvest early, so that publishing tells it as a direct run would have. */
record HarvestFault(ExitCode exitCode, String tried, String answer, String remedy) {

    static HarvestFault of(GarnerException fault) {
        return new HarvestFault(fault.exitCode(), fault.tried(), fault.answer(), fault.remedy());
    }

    SourceException asOf(Instant harvestedAt) {
        String then = tried + " (when the bundle was harvested, " + harvestedAt + ")";
        return switch (exitCode) {
            case SOURCE_UNREACHABLE -> SourceException.unreachable(then, answer, remedy, null);
            case AUTHENTICATION -> SourceException.refused(then, answer, remedy, null);
            default -> SourceException.failed(then, answer, remedy, null);
        };
    }
}
