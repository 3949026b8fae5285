package io.garner.cli;

import io.garner.ingest.Progress;
import java.util.ArrayList;
import java.util.List;

/** Shows on standard error how sources get on, one after the other: a bar at a terminal, lines or log events elsewhere. */
final class ProgressDisplay implements AutoCloseable {

    private final Console console;
    private final boolean quiet;
    private final List<BarProgress> open = new ArrayList<>();

    ProgressDisplay(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
    }

    /** The display of the next source. */
    Progress of(String source) {
        close();
        if (quiet) {
            return Progress.NONE;
        } else if (console.isJson()) {
            return new LoggedProgress();
        } else if (!console.interactive()) {
            return new PlainProgress(console);
        }
        BarProgress bar = new BarProgress(source, console.err());
        open.add(bar);
        return bar;
    }

    @Override
    public void close() {
        open.forEach(BarProgress::close);
        open.clear();
    }
}
