package io.garner.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Draws a bar over and over on one line. The library's own way asks the terminal for its width and with that takes over
 * the signals of the process: Ctrl-C would then end it at once, without a report.
 */
record BarLine(PrintStream err) implements ProgressBarConsumer {

    private static final int WIDTH = 79;

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String bar) {
        err.print('\r' + bar);
        err.flush();
    }

    @Override
    public void close() {
        err.println();
    }
}
