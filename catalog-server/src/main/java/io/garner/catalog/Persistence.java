package io.garner.catalog;

import io.garner.catalog.auth.Vault;
import io.garner.catalog.data.DataFolder;
import io.garner.catalog.entity.StateStore;
import io.garner.catalog.entity.Store;
import io.garner.catalog.version.ServerVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a server keeps its entities and its keys: in a folder or in memory. Thread-safe. */
record Persistence(Store store, Vault vault, Optional<DataFolder> folder) implements AutoCloseable {

    static Persistence open(Optional<Path> folder, ServerVersion version) {
        try {
            return folder.isPresent()
                    ? of(DataFolder.open(folder.get(), version))
                    : new Persistence(StateStore.inMemory(), Vault.inMemory(), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static Persistence of(DataFolder data) {
        return new Persistence(data.store(), data, Optional.of(data));
    }

    @Override
    public void close() {
        folder.ifPresent(DataFolder::close);
    }
}
