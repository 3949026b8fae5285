package io.garner.bundle;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A bundle that cannot be written, or that cannot be trusted as it is. */
public final class BundleException extends GarnerException {

    private static final long serialVersionUID = 1L;

    private BundleException(ExitCode exitCode, String tried, String answer, String remedy, @Nullable Throwable cause) {
        super(exitCode, tried, answer, remedy, cause);
    }

    static BundleException unwritable(Path path, String answer, @Nullable Throwable cause) {
        return new BundleException(
                ExitCode.CONFIGURATION,
                "Writing the bundle " + path,
                answer,
                "Name a file in a folder that exists, may be written and has room.",
                cause);
    }

    static BundleException stopped(Path path) {
        return new BundleException(
                ExitCode.TERMINATED,
                "Harvesting into " + path,
                "the harvest was asked to stop before its end",
                "No bundle was written. Run again.",
                null);
    }

    static BundleException unreadable(Path path, IOException cause) {
        String answer;
        if (cause instanceof NoSuchFileException) {
            answer = "there is no such file";
        } else if (cause instanceof AccessDeniedException) {
            answer = "it may not be read";
        } else {
            answer = "it cannot be read (" + cause + ")";
        }
        return refused(path, answer, "Name a file that \"harvest\" wrote and this account may read.", cause);
    }

    static BundleException noBundle(Path path, String answer, @Nullable Throwable cause) {
        return refused(path, "it is no bundle: " + answer, "Name a file that \"harvest\" wrote.", cause);
    }

    static BundleException damaged(Path path, String answer, @Nullable Throwable cause) {
        return refused(
                path,
                "it is damaged: " + answer,
                "Copy it again from where it was harvested, byte for byte, or harvest again.",
                cause);
    }

    static BundleException otherMajor(Path path, BundleFormat format, String garner) {
        return refused(
                path,
                "it has the format " + format + ", and this program reads " + BundleFormat.CURRENT.major() + ".x",
                "Publish it with the Garner that wrote it (" + garner + "), or harvest again with this one.",
                null);
    }

    static BundleException newer(Path path, BundleHeader header, String answer, Throwable cause) {
        return refused(
                path,
                "it has the format " + header.version() + ", newer than " + BundleFormat.CURRENT
                        + ", and holds what this program does not understand: " + answer,
                "Publish it with the Garner that wrote it (" + header.garnerVersion() + ") or a newer one.",
                cause);
    }

    private static BundleException refused(Path path, String answer, String remedy, @Nullable Throwable cause) {
        return new BundleException(ExitCode.CONFIGURATION, "Reading the bundle " + path, answer, remedy, cause);
    }
}
