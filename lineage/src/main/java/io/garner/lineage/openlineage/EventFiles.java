package io.garner.lineage.openlineage;

import io.garner.source.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files under a path. Stateless. */
final class EventFiles {

    private static final int DEEPEST = 16;

    private EventFiles() {}

    /**
     * The file itself, or the files below the directory by their names, hidden ones left out.
     *
     * @throws SourceException when there is no such path, or a directory cannot be read
     */
    static List<Path> under(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw SourceException.unreachable(
                    "Reading events from " + path,
                    "there is no such file or directory",
                    "Correct the key path of the source; a relative one begins where the program was started.",
                    null);
        }
        try (Stream<Path> files = Files.find(path, DEEPEST, (file, facts) -> facts.isRegularFile())) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw SourceException.unreachable(
                    "Reading events from " + path,
                    String.valueOf(e.getMessage()),
                    "Check that the directory may be read.",
                    e);
        }
    }

    /** What to call a file under this path in messages. */
    static String name(Path path, Path file) {
        return path.equals(file)
                ? file.getFileName().toString()
                : path.relativize(file).toString();
    }
}
