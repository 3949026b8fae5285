package io.garner.lineage.sql;

import net.sf.jsqlparser.parser.CCJSqlParser;
import org.jspecify.annotations.Nullable;

/** Tells work on another thread to end. Thread-safe. */
final class Stop {

    private volatile boolean stopped;
    private volatile @Nullable CCJSqlParser parser;

    void now() {
        stopped = true;
        CCJSqlParser running = parser;
        if (running != null) {
            running.interrupted = true;
        }
    }

    /** The parser that is at work, which looks at a mark of its own. */
    void alsoStops(CCJSqlParser running) {
        parser = running;
        check();
    }

    void check() {
        if (stopped) {
            throw new Unreadable("it was given up");
        }
    }
}
