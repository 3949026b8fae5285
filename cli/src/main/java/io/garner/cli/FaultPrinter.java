package io.garner.cli;

import io.garner.model.GarnerException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints a fault on one screen: what was tried, what came back, what to do; as one log event where the log is JSON. Stack
 * traces only on request.
 */
record FaultPrinter(Console console, boolean debug) {

    private static final Logger LOG = LoggerFactory.getLogger(FaultPrinter.class);

    void print(GarnerException fault) {
        if (console.isJson()) {
            log(fault);
            return;
        }
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

    private static void log(GarnerException fault) {
        LOG.atError()
                .addKeyValue("exitCode", fault.exitCode().number())
                .addKeyValue("answer", fault.answer())
                .addKeyValue("remedy", fault.remedy())
                .setCause(fault)
                .log(fault.tried());
    }

    private static String indented(String text) {
        return text.strip().lines().map(line -> "  " + line).collect(Collectors.joining(System.lineSeparator()));
    }
}
