package io.garner.catalog.data;

import io.garner.catalog.entity.Change.Area;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/** Opens MVStore files, and says in words why one cannot be opened. */
final class StoreFile {

    /** A commit writes whole pages, and most commits change one entity in a page. */
    private static final int PAGE = 4096;

    private static final long SMALL_FILE = 64L * 1024 * 1024;

    private StoreFile() {}

    /** A store that this process alone has, compacted where it is worth the time. */
    static MVStore open(Path file) throws IOException {
        String name = file.toAbsolutePath().toString();
        try {
            MVStore store = store(name);
            if (!isWasteful(store, Files.size(file))) {
                return store;
            }
            store.close();
            MVStoreTool.compact(name, false);
            return store(name);
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? inUse(file, e) : damaged(file, e);
        } catch (RuntimeException e) {
            throw damaged(file, e);
        }
    }

    private static MVStore store(String name) {
        // Nothing is written but by our commits, or a transaction could be kept by half.
        return new MVStore.Builder()
                .fileName(name)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE)
                .open();
    }

    static MVMap<String, byte[]> map(MVStore store, Area area) {
        return store.openMap(
                area.name(),
                new MVMap.Builder<String, byte[]>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    /** Former states stay in the file for a while: after much writing it is many times as large as its content. */
    private static boolean isWasteful(MVStore store, long size) {
        return size > SMALL_FILE && size > 4 * content(store);
    }

    private static long content(MVStore store) {
        return Arrays.stream(Area.values())
                .flatMap(area -> map(store, area).values().stream())
                .mapToLong(value -> value.length)
                .sum();
    }

    private static IOException inUse(Path file, MVStoreException cause) {
        return new IOException(
                "The data folder " + file.getParent()
                        + " is in use by another running catalog. Stop that one, or name another folder.",
                cause);
    }

    static IOException damaged(Path file, Exception cause) {
        return new IOException(
                "Cannot read " + file + ": it is damaged, or no catalog wrote it (" + cause.getMessage()
                        + "). Put a copy of it back, or start with another folder.",
                cause);
    }
}
