package io.garner.cli;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;

/** The run was asked to end before it was done with this source. */
final class StoppedFault extends GarnerException {

    private static final long serialVersionUID = 1L;

    StoppedFault(String source) {
        super(
                ExitCode.TERMINATED,
                "Ingesting " + source,
                "the run was asked to stop before it was done with this source",
                "Run again; what is in the catalog already is found unchanged.",
                null);
    }
}
