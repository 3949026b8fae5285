package io.garner.catalog.data;

import io.garner.catalog.entity.Change;
import io.garner.catalog.entity.Change.Area;
import io.garner.catalog.entity.Keeper;
import io.garner.catalog.http.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * One MVStore file, written by a thread of its own. Thread-safe.
 *
 * <p>All transactions that wait are written by one commit. Only that thread touches the file: the interrupt of a thread
 * that answers requests would close it.
 */
final class KeptFile implements Keeper, AutoCloseable {

    private static final int CLOSING_SECONDS = 30;

    private record Waiting(List<Change> changes, Runnable whenKept, CompletableFuture<Void> done) {}

    private final MVStore store;
    private final Map<Area, MVMap<String, byte[]>> maps = new EnumMap<>(Area.class);
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "catalog-data");
        thread.setDaemon(true);
        return thread;
    });

    private KeptFile(MVStore store) {
        this.store = store;
        for (Area area : Area.values()) {
            maps.put(area, StoreFile.map(store, area));
        }
        store.commit();
    }

    static KeptFile open(Path file) throws IOException {
        return new KeptFile(StoreFile.open(file));
    }

    /** Everything that is kept, in the order of the keys. */
    List<Change> all() throws IOException {
        List<Change> all = new ArrayList<>();
        try {
            for (Map.Entry<Area, MVMap<String, byte[]>> map : maps.entrySet()) {
                for (Map.Entry<String, byte[]> entry : map.getValue().entrySet()) {
                    all.add(new Change(map.getKey(), entry.getKey(), Optional.of(Json.parse(entry.getValue()))));
                }
            }
        } catch (IOException | MVStoreException e) {
            throw StoreFile.damaged(Path.of(store.getFileStore().getFileName()), e);
        }
        return all;
    }

    @Override
    public CompletableFuture<Void> keep(List<Change> changes, Runnable whenKept) {
        Waiting waiting = new Waiting(changes, whenKept, new CompletableFuture<>());
        queue.add(waiting);
        writer.execute(this::writeAllThatWait);
        return waiting.done();
    }

    private void writeAllThatWait() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            batch.add(next);
        }
        try {
            batch.forEach(waiting -> waiting.changes().forEach(this::write));
            store.commit();
            batch.forEach(waiting -> waiting.whenKept().run());
            batch.forEach(waiting -> waiting.done().complete(null));
        } catch (RuntimeException | Error e) {
            // What is half written must not be committed by the next batch: from now on all of them fail.
            store.closeImmediately();
            batch.forEach(waiting -> waiting.done().completeExceptionally(e));
        }
    }

    private void write(Change change) {
        MVMap<String, byte[]> map = Objects.requireNonNull(maps.get(change.area()));
        change.value()
                .map(Json::bytes)
                .ifPresentOrElse(bytes -> map.put(change.key(), bytes), () -> map.remove(change.key()));
    }

    /** Writes what waits and closes the file. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
    }
}
