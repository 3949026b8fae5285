package io.garner.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The lines of a text one after the other, each as a stream of its own, so that none is ever held as a whole. All of them
 * but the trailer go through the checksum. Used by one thread.
 */
final class Lines {

    private static final byte[] TRAILER =
            ("{\"kind\":\"" + Kind.TRAILER.word() + '"').getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final MessageDigest checksum = Checksum.begin();
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;

    Lines(InputStream in) {
        this.in = in;
    }

    boolean hasNext() throws IOException {
        return from < to || fill(1);
    }

    /** The next line, without its end. The one before is to be {@linkplain #drain read to its end} first. */
    InputStream next() throws IOException {
        boolean isTrailer =
                fill(TRAILER.length) && Arrays.equals(buffer, from, from + TRAILER.length, TRAILER, 0, TRAILER.length);
        return new Line(!isTrailer);
    }

    /** Passes over what is left of a line. */
    static void drain(InputStream line) throws IOException {
        line.transferTo(OutputStream.nullOutputStream());
    }

    /** The checksum of what was read; to be asked once. */
    String checksum() {
        return Checksum.end(checksum);
    }

    /** Makes sure of this many bytes; false when there are fewer. */
    private boolean fill(int count) throws IOException {
        if (to - from < count) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            to += in.readNBytes(buffer, to, count - to);
            if (to >= count) {
                // Whatever is there already, without waiting for more.
                to += Math.max(0, in.read(buffer, to, buffer.length - to));
            }
        }
        return to - from >= count;
    }

    private final class Line extends InputStream {

        private final boolean counts;
        private boolean ended;

        Line(boolean counts) {
            this.counts = counts;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            } else if (ended) {
                return -1;
            } else if (!hasNext()) {
                throw new EOFException("its last line is cut off");
            }
            int most = Math.min(to, from + length);
            int end = from;
            while (end < most && buffer[end] != '\n') {
                end++;
            }
            int count = end - from;
            System.arraycopy(buffer, from, target, offset, count);
            ended = end < most;
            pass(ended ? count + 1 : count);
            return count > 0 ? count : -1;
        }

        private void pass(int count) {
            if (counts) {
                checksum.update(buffer, from, count);
            }
            from += count;
        }
    }
}
