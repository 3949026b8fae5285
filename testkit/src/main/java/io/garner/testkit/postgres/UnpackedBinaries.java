package io.garner.testkit.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * The folder in the temporary directory that keeps unpacked archives, one sub-folder each, so that only the first start
 * of a release pays for unpacking. Processes may race for it: a folder appears by one atomic rename.
 */
final class UnpackedBinaries {

    private static final String COUNT = ".files";

    private UnpackedBinaries() {}

    /** The folder with what the archive (tar, compressed with xz) holds. */
    static Path of(byte[] archive) throws IOException {
        return of(archive, store());
    }

    static Path of(byte[] archive, Path store) throws IOException {
        Path unpacked = store.resolve(fingerprint(archive));
        return isComplete(unpacked) ? unpacked : unpack(archive, store, unpacked);
    }

    private static Path unpack(byte[] archive, Path store, Path unpacked) throws IOException {
        Path fresh = Files.createTempDirectory(store, "unpacking-");
        try (InputStream tar = new XZInputStream(new ByteArrayInputStream(archive))) {
            int files = Tar.unpack(tar, fresh);
            Files.writeString(fresh.resolve(COUNT), Integer.toString(files));
            Tar.permit(fresh, "rwxr-xr-x");
            setAsideIfIncomplete(unpacked, fresh.resolveSibling(fresh.getFileName() + "-old"));
            Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process was faster, and its folder has the same content: it stays, for it may be in use.
            if (!isComplete(unpacked)) {
                throw e;
            }
        } finally {
            Folders.delete(fresh);
        }
        return unpacked;
    }

    private static void setAsideIfIncomplete(Path unpacked, Path aside) throws IOException {
        if (Files.exists(unpacked) && !isComplete(unpacked)) {
            Files.move(unpacked, aside, StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(aside);
        }
    }

    /** A cleaner of the temporary directory removes single old files: then the folder is unpacked anew. */
    private static boolean isComplete(Path unpacked) throws IOException {
        Path count = unpacked.resolve(COUNT);
        if (!Files.isRegularFile(count)) {
            return false;
        }
        try (Stream<Path> found = Files.walk(unpacked)) {
            long files = found.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .count();
            return files == Long.parseLong(Files.readString(count)) + 1;
        }
    }

    private static Path store() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path store = temporary.resolve("garner-postgres-" + System.getProperty("user.name"));
        if (!Files.isDirectory(store, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(store);
            Tar.permit(store, "rwxr-xr-x");
        }
        refuseForeign(store);
        return store;
    }

    /** The temporary directory is shared: programs out of somebody else's folder must not be run. */
    private static void refuseForeign(Path store) throws IOException {
        Path probe = Files.createTempFile("garner-owner", "");
        try {
            if (!Files.getOwner(store, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe))) {
                throw new IOException(store + " belongs to another user; remove it or set -Djava.io.tmpdir");
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
