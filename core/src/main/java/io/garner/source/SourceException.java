package io.garner.source;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import org.jspecify.annotations.Nullable;

/** The source could not be reached, refused the login, or failed on a read that the run cannot do without. */
public final class SourceException extends GarnerException {

    private static final long serialVersionUID = 1L;

    private SourceException(ExitCode exitCode, String tried, String answer, String remedy, @Nullable Throwable cause) {
        super(exitCode, tried, answer, remedy, cause);
    }

    /** No such host, nobody listens, TLS failed, or no such database. */
    public static SourceException unreachable(String tried, String answer, String remedy, @Nullable Throwable cause) {
        return new SourceException(ExitCode.SOURCE_UNREACHABLE, tried, answer, remedy, cause);
    }

    /** The login or a right that the whole run needs was refused. */
    public static SourceException refused(String tried, String answer, String remedy, @Nullable Throwable cause) {
        return new SourceException(ExitCode.AUTHENTICATION, tried, answer, remedy, cause);
    }

    /** Something else: a read failed in a way that has no name of its own. */
    public static SourceException failed(String tried, String answer, String remedy, @Nullable Throwable cause) {
        return new SourceException(ExitCode.OTHER, tried, answer, remedy, cause);
    }

    /** The configuration asks for something this source is not or cannot do. */
    public static SourceException unsupported(String tried, String answer, String remedy) {
        return new SourceException(ExitCode.CONFIGURATION, tried, answer, remedy, null);
    }
}
