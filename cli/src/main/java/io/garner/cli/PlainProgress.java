package io.garner.cli;

import io.garner.ingest.Progress;
import io.garner.model.Fqn;
import java.io.PrintStream;

/** One line a step, for logs. */
record PlainProgress(PrintStream err) implements Progress {

    @Override
    public void harvested(Fqn schema, int tables) {
        err.println(schema + ": " + tables + " tables and views read");
    }

    @Override
    public void planned(Fqn schema, int changes, int unchanged) {
        err.println(schema + ": " + changes + " to write, " + unchanged + " unchanged");
    }
}
