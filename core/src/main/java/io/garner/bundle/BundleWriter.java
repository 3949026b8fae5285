package io.garner.bundle;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a bundle record by record beside its place and moves it there when it is whole; what was there before stays until
 * then. Only the owner may read it. Thread-safe, because findings may come from any thread.
 */
final class BundleWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path target;
    private final Path unfinished;
    private final FileChannel file;
    private final DigestOutputStream out;
    private final GZIPOutputStream gzip;
    private final Map<String, Integer> records = new TreeMap<>();

    private BundleWriter(Path target, Path unfinished) throws IOException {
        this.target = target;
        this.unfinished = unfinished;
        this.file = FileChannel.open(unfinished, StandardOpenOption.WRITE);
        this.gzip = new GZIPOutputStream(Channels.newOutputStream(file), BUFFER);
        this.out = new DigestOutputStream(gzip, Checksum.begin());
    }

    static BundleWriter create(Path target, BundleHeader header) {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw BundleException.unwritable(target, "something else than a file is there", null);
        }
        try {
            BundleWriter writer = new BundleWriter(target, beside(target));
            writer.write(header);
            return writer;
        } catch (IOException e) {
            throw BundleException.unwritable(target, "it cannot be created (" + e + ")", e);
        }
    }

    synchronized void write(Record value) {
        Kind kind = Kind.of(value);
        if (kind.isCounted()) {
            records.merge(kind.word(), 1, Integer::sum);
        }
        try {
            BundleJson.MAPPER.writeValue(out, new BundleJson.Line(kind.word(), value));
            out.write('\n');
        } catch (IOException e) {
            throw BundleException.unwritable(target, "it cannot be written (" + e + ")", e);
        }
    }

    /** Whether there is anything to publish yet. */
    synchronized boolean hasContent() {
        return records.keySet().stream()
                .flatMap(word -> Kind.named(word).stream())
                .anyMatch(Kind::isContent);
    }

    /** Puts the bundle in its place. */
    synchronized void finish() {
        String checksum = Checksum.end(out.getMessageDigest());
        out.on(false);
        write(new BundleTrailer(records, !records.containsKey(Kind.FAULT.word()), checksum));
        try {
            gzip.finish();
            file.force(true);
            gzip.close();
            moveInPlace();
        } catch (IOException e) {
            throw BundleException.unwritable(target, "it cannot be written (" + e + ")", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw BundleException.unwritable(target, "what was begun cannot be removed (" + e + ")", e);
        }
    }

    private void moveInPlace() throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path beside(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNullElse(absolute.getParent(), absolute);
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
        return Files.createTempFile(folder, ".bundle", ".unfinished", attributes);
    }
}
