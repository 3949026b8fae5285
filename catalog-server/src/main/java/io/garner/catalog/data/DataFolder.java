package io.garner.catalog.data;

import com.fasterxml.jackson.databind.node.TextNode;
import io.garner.catalog.auth.Vault;
import io.garner.catalog.entity.Change;
import io.garner.catalog.entity.Change.Area;
import io.garner.catalog.entity.StateStore;
import io.garner.catalog.entity.Store;
import io.garner.catalog.version.ServerVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The folder of one server: its entities and its keys outlive the process, however that ends. Thread-safe.
 *
 * <p>What was kept survives the end of the process; when the power fails, the last moments may be lost, but nothing is
 * ever kept by half.
 */
public final class DataFolder implements Vault, AutoCloseable {

    private static final String VERSION = "version";

    private final KeptFile file;
    private final Store store;
    private final Map<String, String> settings;

    private DataFolder(KeptFile file, List<Change> kept) {
        this.file = file;
        this.store = StateStore.of(kept, file);
        this.settings = kept.stream()
                .filter(change -> change.area() == Area.SETTINGS)
                .collect(Collectors.toConcurrentMap(
                        Change::key,
                        change -> change.value().orElseThrow().asText(),
                        (a, b) -> b,
                        ConcurrentHashMap::new));
    }

    /**
     * Opens a folder, makes it when there is none.
     *
     * @throws IOException when it cannot be written, is in use, is damaged, or belongs to a server of another version
     */
    public static DataFolder open(Path folder, ServerVersion version) throws IOException {
        KeptFile file = KeptFile.open(PrivateFolder.prepare(folder));
        try {
            DataFolder data = new DataFolder(file, file.all());
            data.mustBeOf(version, folder);
            return data;
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    private void mustBeOf(ServerVersion version, Path folder) throws IOException {
        Optional<String> kept = read(VERSION);
        if (kept.isEmpty()) {
            write(VERSION, version.text());
        } else if (!version.equals(ServerVersion.parse(kept.get()))) {
            throw new IOException("The data in " + folder + " belongs to a catalog of version " + kept.get()
                    + " and cannot be served as " + version
                    + ". Start it as that version, or name another folder.");
        }
    }

    /** The entities in it. */
    public Store store() {
        return store;
    }

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    @Override
    public void write(String name, String value) {
        Change change = new Change(Area.SETTINGS, name, Optional.of(TextNode.valueOf(value)));
        file.keep(List.of(change), () -> settings.put(name, value)).join();
    }

    /** Lets another process open it. */
    @Override
    public void close() {
        file.close();
    }
}
