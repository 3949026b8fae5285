package io.garner.openmetadata;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import org.jspecify.annotations.Nullable;

/** The catalog as a whole cannot be used: it is away, it refuses our token, or it is too old. */
public final class OpenMetadataException extends GarnerException {

    private static final long serialVersionUID = 1L;

    private OpenMetadataException(
            ExitCode exitCode, String tried, String answer, String remedy, @Nullable Throwable cause) {
        super(exitCode, tried, answer, remedy, cause);
    }

    static OpenMetadataException unreachable(String tried, String answer, String remedy, @Nullable Throwable cause) {
        return new OpenMetadataException(ExitCode.CATALOG_UNREACHABLE, tried, answer, remedy, cause);
    }

    static OpenMetadataException unauthorized(String tried, String answer, String remedy) {
        return new OpenMetadataException(ExitCode.AUTHENTICATION, tried, answer, remedy, null);
    }

    static OpenMetadataException unsupported(String tried, String answer, String remedy) {
        return new OpenMetadataException(ExitCode.CONFIGURATION, tried, answer, remedy, null);
    }
}
