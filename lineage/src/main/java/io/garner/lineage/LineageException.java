package io.garner.lineage;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.openmetadata.EdgeOutcome;

/** An edge did not arrive, and the emitter was told to be strict. */
public final class LineageException extends GarnerException {

    private static final long serialVersionUID = 1L;

    private final transient EdgeOutcome outcome;

    LineageException(String tried, EdgeOutcome outcome) {
        super(
                outcome instanceof EdgeOutcome.Failed failed ? failed.exitCode() : ExitCode.PARTIAL,
                tried,
                outcome.toString(),
                "Correct the edge, or emit without strict() to go on all the same.",
                null);
        this.outcome = outcome;
    }

    /** What became of the edge. */
    public EdgeOutcome outcome() {
        return outcome;
    }
}
