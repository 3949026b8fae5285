package io.garner.cli;

import io.garner.model.GarnerException;
import java.util.stream.Collectors;

/** Prints a fault on one screen: what was tried, what came back, what to do. Stack traces only on request. */
record FaultPrinter(Console console, boolean debug) {

    void print(GarnerException fault) {
        Style style = console.style();
        console.err().println(style.red("Failed: ") + style.bold(fault.tried()));
        console.err().println(indented(fault.answer()));
        if (!fault.remedy().isBlank()) {
            console.err().println("What to do:");
            console.err().println(indented(fault.remedy()));
        }
        if (debug) {
            fault.printStackTrace(console.err());
        }
        console.err().flush();
    }

    private static String indented(String text) {
        return text.strip().lines().map(line -> "  " + line).collect(Collectors.joining(System.lineSeparator()));
    }
}
