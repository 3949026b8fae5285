package io.garner.cli;

import io.garner.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/**
 * A file that a reader sees either whole or not at all.
 *
 * @param what it holds, for messages
 * @param option that names it
 */
record WholeFile(Path path, String what, String option) {

    static final String RESULT_OPTION = "--result-file";
    static final String METRICS_OPTION = "--metrics-file";

    static WholeFile result(Path path) {
        return new WholeFile(path, "result", RESULT_OPTION);
    }

    static WholeFile metrics(Path path) {
        return new WholeFile(path, "metrics", METRICS_OPTION);
    }

    /** Refuses a place that cannot be written before a run spends time on what belongs there. */
    void check() {
        Path folder = folder();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(path)) {
            throw fault("the folder " + folder + " does not exist or cannot be written, or the path is a folder");
        }
        // The file is put in the path's place, and root may do that to a device or a pipe, which would be gone then.
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw fault("there is something else than a file");
        }
    }

    void write(String text) {
        try {
            // Not a temporary file of Java's, which nobody but its owner may read: a collector is another user. Nor
            // does its
            // name end as the file's will, because a collector takes all that do.
            Path whole = folder().resolve("." + what + "-" + UUID.randomUUID() + ".part");
            try {
                Files.writeString(whole, text, StandardOpenOption.CREATE_NEW);
                moveInPlace(whole);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw fault("it cannot be written (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void moveInPlace(Path whole) throws IOException {
        try {
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path folder() {
        Path absolute = path.toAbsolutePath().normalize();
        return Objects.requireNonNullElse(absolute.getParent(), absolute);
    }

    private ConfigurationException fault(String answer) {
        return new ConfigurationException(
                "Writing the " + what + " to " + path, answer, "Name a file in a writable folder with " + option + ".");
    }
}
