package io.garner.bundle;

import io.garner.source.Source;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A bundle that was read through once and found to be whole. The file stays open, so that another one moved into its place
 * is not taken for it. Used by one thread at a time; closing it closes the file.
 */
public final class Bundle implements AutoCloseable {

    private final Path path;
    private final FileChannel file;
    private final BundleHeader header;
    private final BundleTrailer trailer;

    private Bundle(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
        try (BundleReader reader = reader()) {
            while (reader.next().isPresent()) {
                // Reading is what checks.
            }
            this.header = reader.header();
            this.trailer = reader.trailer();
        }
    }

    /**
     * Opens a bundle and verifies all of it; its size decides how long that takes, not how much memory.
     *
     * @throws BundleException when it is none, is damaged, or has a format that cannot be read
     */
    public static Bundle open(Path path) {
        FileChannel file;
        try {
            file = FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException e) {
            throw BundleException.unreadable(path, e);
        }
        try {
            return new Bundle(path, file);
        } catch (RuntimeException | Error e) {
            closeAfter(e, file);
            throw e;
        }
    }

    public BundleHeader header() {
        return header;
    }

    /** Whether the harvest came to its end. */
    public boolean complete() {
        return trailer.complete();
    }

    /** What was harvested, to be ingested under the header's service and scope; closing it leaves the bundle open. */
    public Source source() {
        return new BundleSource(this);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw BundleException.unreadable(path, e);
        }
    }

    Path path() {
        return path;
    }

    BundleTrailer trailer() {
        return trailer;
    }

    /** A reader from the beginning; there can be one at a time. */
    BundleReader reader() {
        try {
            file.position(0);
        } catch (IOException e) {
            throw BundleException.unreadable(path, e);
        }
        return new BundleReader(path, new StaysOpen(Channels.newInputStream(file)));
    }

    private static void closeAfter(Throwable failure, FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static final class StaysOpen extends FilterInputStream {

        StaysOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
