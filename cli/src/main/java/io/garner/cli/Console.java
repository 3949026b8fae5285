package io.garner.cli;

import io.garner.config.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the program talks: results go to {@code out}, everything else to {@code err}.
 *
 * @param interactive whether a person sits at a terminal
 * @param logFormat what {@code err} looks like; where that is JSON, a line that is printed to it becomes an object
 */
record Console(
        PrintStream out,
        PrintStream err,
        Environment environment,
        boolean interactive,
        ThisRun run,
        LogFormat logFormat) {

    /** A console of a run that begins, for people. */
    Console(PrintStream out, PrintStream err, Environment environment, boolean interactive) {
        this(out, err, environment, interactive, new ThisRun(), LogFormat.TEXT);
    }

    /** The console of this process, in UTF-8 whatever the locale says, because names are not ASCII. */
    static Console ofProcess() {
        return new Console(
                utf8(FileDescriptor.out), utf8(FileDescriptor.err), Environment.ofProcess(), Terminals.isInteractive());
    }

    /** The same console, on whose {@code err} each line is logged instead of printed. */
    Console logging() {
        PrintStream lines = new PrintStream(new LoggedLines(), true, StandardCharsets.UTF_8);
        return new Console(out, lines, environment, interactive, run, LogFormat.JSON);
    }

    boolean isJson() {
        return logFormat == LogFormat.JSON;
    }

    /** Whether colours help: at a terminal, unless NO_COLOR or TERM=dumb ask for none. */
    boolean isColoured() {
        return interactive
                && environment.get("NO_COLOR").filter(v -> !v.isEmpty()).isEmpty()
                && !environment.get("TERM").orElse("").equals("dumb");
    }

    Style style() {
        return new Style(isColoured());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
