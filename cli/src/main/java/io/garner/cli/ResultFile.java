package io.garner.cli;

import io.garner.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes the result to a file that a reader sees either whole or not at all. */
record ResultFile(Path path) {

    /** Refuses a place that cannot be written before a run spends time on its result. */
    void check() {
        Path folder = folder();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(path)) {
            throw fault("the folder " + folder + " does not exist or cannot be written, or the path is a folder");
        }
    }

    void write(String result) {
        try {
            Path whole = Files.createTempFile(folder(), ".result", ".json");
            try {
                Files.writeString(whole, result + "\n");
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
                "Writing the result to " + path, answer, "Name a file in a writable folder with --result-file.");
    }
}
