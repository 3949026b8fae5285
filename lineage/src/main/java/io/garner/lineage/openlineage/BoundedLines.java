package io.garner.lineage.openlineage;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads lines, of which one that is longer than the limit is skipped without being held. Used by one thread. */
final class BoundedLines {

    private static final int END = -1;

    private final Reader reader;
    private final int longest;
    private long number;
    private boolean atEnd;

    /** @param reader buffered */
    BoundedLines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /** The number of the line that was read last; the first is 1. */
    long number() {
        return number;
    }

    boolean isAtEnd() {
        return atEnd;
    }

    /** The next line, empty where it is too long; after the last one {@link #isAtEnd}, and what is read then is nothing. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        number++;
        int c = reader.read();
        while (c != END && c != '\n') {
            if (line.length() < longest) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
            c = reader.read();
        }
        atEnd = c == END;
        return tooLong ? Optional.empty() : Optional.of(line.toString());
    }
}
