package io.garner.kerberos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a file can be read by this process at all, and if not, whose it is. */
final class CacheAccess {

    private CacheAccess() {}

    static void check(Path file, Particulars particulars) {
        if (Files.isDirectory(file)) {
            throw particulars.of(KerberosFault.CACHE_IN_FOLDER);
        }
        if (!Files.isReadable(file)) {
            throw particulars.with("user", user()).with("owner", owner(file)).of(whyNot(file));
        }
        if (sizeOf(file) == 0) {
            throw particulars.of(KerberosFault.CACHE_EMPTY);
        }
    }

    static String user() {
        return System.getProperty("user.name");
    }

    private static KerberosFault whyNot(Path file) {
        if (Files.notExists(file)) {
            return KerberosFault.CACHE_MISSING;
        }
        return owner(file).equals(user()) || owner(file).isEmpty()
                ? KerberosFault.CACHE_UNREADABLE
                : KerberosFault.CACHE_OF_ANOTHER_USER;
    }

    /** Empty when not even this may be known, behind a closed folder. */
    private static String owner(Path file) {
        try {
            return Files.getOwner(file).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
