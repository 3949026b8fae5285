package io.garner.catalog.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Makes a folder that nobody else may look into: it holds a key that signs tokens. */
final class PrivateFolder {

    private static final String FILE = "catalog.mvstore";

    private PrivateFolder() {}

    /** The file in the folder that holds everything; both are there and private afterwards. */
    static Path prepare(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            mustBeOurs(folder, file);
            allow(folder, "rwx------");
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            allow(file, "rw-------");
        } catch (FileAlreadyExistsException e) {
            throw new IOException("The data folder " + folder + " is not a folder. Name another one.", e);
        } catch (IOException e) {
            throw e.getClass() == IOException.class ? e : cannotWrite(folder, e);
        }
        if (!Files.isWritable(file)) {
            throw cannotWrite(folder, new IOException(file + " is read-only"));
        }
        return file;
    }

    /** The permissions of a folder that serves something else, such as the home folder, are not changed. */
    private static void mustBeOurs(Path folder, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new IOException("The data folder " + folder
                        + " holds other files and no catalog. Name an empty folder, or one that is not there yet.");
            }
        }
    }

    private static void allow(Path path, String permissions) throws IOException {
        // Where there are no POSIX permissions, the folder inherits those of its parent.
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static IOException cannotWrite(Path folder, IOException cause) {
        return new IOException(
                "Cannot write to the data folder " + folder + " (" + cause.getMessage()
                        + "). Let this user own it, or name another one.",
                cause);
    }
}
