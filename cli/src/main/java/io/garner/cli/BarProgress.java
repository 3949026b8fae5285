package io.garner.cli;

import io.garner.ingest.Progress;
import io.garner.model.Fqn;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that moves with each entity, for a person at a terminal. Thread-safe. */
final class BarProgress implements Progress, AutoCloseable {

    private static final int REDRAW_MILLIS = 200;

    private final ProgressBar bar;

    BarProgress(String source, PrintStream err) {
        bar = new ProgressBarBuilder()
                .setTaskName(source)
                .setInitialMax(0)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new BarLine(err))
                .build();
    }

    @Override
    public synchronized void planned(Fqn schema, int changes, int unchanged) {
        bar.setExtraMessage(schema.name());
        bar.maxHint(bar.getMax() + changes + unchanged);
        bar.stepBy(unchanged);
    }

    @Override
    public synchronized void published(Fqn entity) {
        // The second pass over foreign keys writes tables once more.
        if (bar.getCurrent() == bar.getMax()) {
            bar.maxHint(bar.getMax() + 1);
        }
        bar.step();
    }

    @Override
    public void close() {
        bar.close();
    }
}
