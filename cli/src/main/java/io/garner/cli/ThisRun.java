package io.garner.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** This run of the program: what it is called, when it began and which source it is busy with. Thread-safe. */
final class ThisRun {

    private static final int SHORT = 8;

    private final String id = UUID.randomUUID().toString();
    private final Instant started = Instant.now();
    private volatile String sources = "";
    private volatile String source = "";

    /** The name in results, in logs, in a bundle and in the catalog's access log. */
    String id() {
        return id;
    }

    /** Enough of the name to tell the lines of two runs apart. */
    String shortId() {
        return id.substring(0, SHORT);
    }

    Instant started() {
        return started;
    }

    Duration duration() {
        return Duration.between(started, Instant.now());
    }

    /** The run is over these sources, one after the other. */
    void isOver(List<String> names) {
        sources = String.join(",", names);
        source = sources;
    }

    /** From now on all that happens is about this source. */
    void turnTo(String name) {
        source = name;
    }

    /** From now on what happens is about all of them. */
    void turnToAll() {
        source = sources;
    }

    /** All sources, with commas between them; empty while they are not known. */
    String sources() {
        return sources;
    }

    /** The source in hand, or all of them. */
    String source() {
        return source;
    }
}
