package io.garner.kerberos;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The FILE format of ticket caches, as MIT documents it. Keys and tickets are passed over and never held. Every length is
 * checked against what is left of the file, so that garbage cannot ask for memory.
 */
final class CacheInput implements AutoCloseable {

    /** Entries of this realm are settings of the cache and no tickets. */
    private static final String SETTINGS = "X-CACHECONF:";

    private final DataInputStream in;
    private long left;
    private int version;

    private CacheInput(DataInputStream in, long left) {
        this.in = in;
        this.left = left;
    }

    static CacheInput open(Path file) throws IOException {
        long size = Files.size(file);
        return new CacheInput(new DataInputStream(new BufferedInputStream(Files.newInputStream(file))), size);
    }

    /** Reads the head; false when this is something else. */
    boolean isCache() throws IOException {
        if (left < 2 || u8() != 5) {
            return false;
        }
        version = u8();
        if (version == 4) {
            skip(u16());
        }
        return version == 3 || version == 4;
    }

    boolean hasMore() {
        return left > 0;
    }

    String principal() throws IOException {
        skip(4);
        int components = i32();
        String realm = text();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < components; i++) {
            name.append(i == 0 ? "" : "/").append(text());
        }
        return name + "@" + realm;
    }

    Optional<CachedTicket> ticket() throws IOException {
        String client = principal();
        String server = principal();
        EncryptionType key = new EncryptionType(u16());
        if (version == 3) {
            skip(2);
        }
        skipBytes();
        Instant authenticated = time();
        Instant start = time();
        Instant end = time();
        Instant renewTill = time();
        skip(1);
        int flags = i32();
        skipTyped();
        skipTyped();
        skipBytes();
        skipBytes();
        if (server.endsWith("@" + SETTINGS)) {
            return Optional.empty();
        }
        return Optional.of(new CachedTicket(
                client,
                server,
                start.equals(Instant.EPOCH) ? authenticated : start,
                end,
                Optional.of(renewTill).filter(t -> !t.equals(Instant.EPOCH)),
                TicketFlag.of(flags),
                key));
    }

    private Instant time() throws IOException {
        return Instant.ofEpochSecond(Integer.toUnsignedLong(i32()));
    }

    private void skipTyped() throws IOException {
        int count = i32();
        for (int i = 0; i < count; i++) {
            skip(2);
            skipBytes();
        }
    }

    private void skipBytes() throws IOException {
        skip(Integer.toUnsignedLong(i32()));
    }

    private String text() throws IOException {
        long length = Integer.toUnsignedLong(i32());
        take(length);
        return new String(in.readNBytes((int) length), StandardCharsets.UTF_8);
    }

    private int i32() throws IOException {
        take(4);
        return in.readInt();
    }

    private int u16() throws IOException {
        take(2);
        return in.readUnsignedShort();
    }

    private int u8() throws IOException {
        take(1);
        return in.readUnsignedByte();
    }

    private void skip(long length) throws IOException {
        take(length);
        in.skipNBytes(length);
    }

    private void take(long length) throws EOFException {
        if (length > left) {
            throw new EOFException("an entry is longer than the file");
        }
        left -= length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
