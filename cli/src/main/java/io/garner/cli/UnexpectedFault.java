package io.garner.cli;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;

/** Something that nobody foresaw, told as a fault like any other. */
final class UnexpectedFault extends GarnerException {

    private static final long serialVersionUID = 1L;

    UnexpectedFault(String tried, Exception cause) {
        super(
                ExitCode.OTHER,
                tried,
                "an unexpected " + cause.getClass().getSimpleName() + describe(cause),
                "This is a fault of the program. Run again with " + CommonOptions.DEBUG
                        + " to see where it comes from.",
                cause);
    }

    /** The failure itself when it is a fault that somebody foresaw. */
    static GarnerException unlessKnown(String tried, Exception failure) {
        return failure instanceof GarnerException known ? known : new UnexpectedFault(tried, failure);
    }

    private static String describe(Exception cause) {
        return cause.getMessage() == null ? "" : ": " + cause.getMessage();
    }
}
