package io.garner.lineage.openlineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.source.SourceException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A directory of events that were accepted and are not in the catalog yet. They are written down before they are accepted, so
 * that the end of the process, however it comes, loses none. One process at a time has it. Thread-safe.
 */
final class Spool implements AutoCloseable {

    /** Events of runs without an end that are kept until it comes; the newest. */
    private static final int MOST_CARRIED = 20_000;

    private static final String CURRENT = ".current";

    private static final String ENDING = ".jsonl";

    private final Path directory;
    private final long mostBytes;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final ObjectMapper mapper = EventJson.mapper();
    private long bytes;
    private int fresh;
    private long lastNumber;

    private Spool(Path directory, long mostBytes, FileChannel lockFile, FileLock lock) throws IOException {
        this.directory = directory;
        this.mostBytes = mostBytes;
        this.lockFile = lockFile;
        this.lock = lock;
        List<Path> files = files();
        this.lastNumber = files.isEmpty() ? 0 : number(files.get(files.size() - 1));
        this.bytes = size(files);
        // What an earlier process has left waits as well.
        this.fresh = files.isEmpty() && !Files.exists(directory.resolve(CURRENT)) ? 0 : 1;
    }

    /** @throws SourceException when the directory cannot be written, or another process has it */
    static Spool open(Path directory, long mostBytes) {
        try {
            Files.createDirectories(directory);
            FileChannel file =
                    FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw SourceException.unsupported(
                        "Opening the spool " + directory,
                        "another process has it",
                        "End that process, or give each its own directory with the key spool.");
            }
            return new Spool(directory, mostBytes, file, lock);
        } catch (IOException e) {
            throw SourceException.failed(
                    "Opening the spool " + directory, e.toString(), "Check that the directory may be written.", e);
        }
    }

    /** Writes events down, each in one line; false when there is no room for them. */
    synchronized boolean add(List<String> events) throws IOException {
        byte[] lines = (String.join("\n", events) + "\n").getBytes(StandardCharsets.UTF_8);
        if (bytes + lines.length > mostBytes) {
            return false;
        }
        Files.write(directory.resolve(CURRENT), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        bytes += lines.length;
        fresh += events.size();
        return true;
    }

    /** How many events came since the last {@link #take}. */
    synchronized int fresh() {
        return fresh;
    }

    /** The files of all that waits, the oldest first; what comes from now on is in others. */
    synchronized List<Path> take() throws IOException {
        Path current = directory.resolve(CURRENT);
        if (Files.exists(current)) {
            Files.move(current, next(), StandardCopyOption.ATOMIC_MOVE);
        }
        fresh = 0;
        return files();
    }

    /** What was taken could not be stored, and waits again. */
    synchronized void putBack() {
        fresh = Math.max(fresh, 1);
    }

    /** What was taken is stored, but for these runs, whose end has not come. */
    synchronized void done(List<Path> taken, Set<UUID> openRuns) throws IOException {
        Deque<String> carried = new ArrayDeque<>();
        for (Path file : taken) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.filter(line -> openRuns.contains(runOf(line))).forEach(line -> {
                    carried.add(line);
                    if (carried.size() > MOST_CARRIED) {
                        carried.remove();
                    }
                });
            }
        }
        if (!carried.isEmpty()) {
            // Until the old files are gone there are two of each event, which does no harm.
            Path half = Files.write(directory.resolve(".carried"), carried);
            Files.move(half, next(), StandardCopyOption.ATOMIC_MOVE);
        }
        for (Path file : taken) {
            Files.delete(file);
        }
        Path current = directory.resolve(CURRENT);
        bytes = size(files()) + (Files.exists(current) ? Files.size(current) : 0);
    }

    private UUID runOf(String line) {
        try {
            return UUID.fromString(
                    mapper.readTree(line).path("run").path("runId").asText());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private Path next() {
        lastNumber++;
        return directory.resolve(String.format(Locale.ROOT, "%012d%s", lastNumber, ENDING));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            return found.filter(file -> file.getFileName().toString().matches("\\d{12}\\.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().replace(ENDING, ""));
    }

    private static long size(List<Path> files) throws IOException {
        long sum = 0;
        for (Path file : files) {
            sum += Files.size(file);
        }
        return sum;
    }

    @Override
    public void close() {
        try (FileChannel file = lockFile) {
            lock.release();
        } catch (IOException e) {
            // The end of the process gives it back as well.
        }
    }
}
