package io.garner.openmetadata;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;

/** A request was not sent, or not sent again, because the run that wanted it is to end. */
public final class GivenUpException extends GarnerException {

    private static final long serialVersionUID = 1L;

    GivenUpException(String tried) {
        super(
                ExitCode.PARTIAL,
                tried,
                "not waited for, because the run was to end",
                "Run again; what is in the catalog already is found unchanged.",
                null);
    }
}
