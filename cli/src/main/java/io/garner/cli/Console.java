package io.garner.cli;

import io.garner.config.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the program talks: results go to {@code out}, everything else to {@code err}.
 *
 * @param interactive whether a person sits at a terminal, so that a moving bar makes sense
 */
record Console(PrintStream out, PrintStream err, Environment environment, boolean interactive) {

    /** The console of this process, in UTF-8 whatever the locale says, because names are not ASCII. */
    static Console ofProcess() {
        return new Console(
                utf8(FileDescriptor.out), utf8(FileDescriptor.err), Environment.ofProcess(), Terminals.isInteractive());
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
