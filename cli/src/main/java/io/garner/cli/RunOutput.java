package io.garner.cli;

import io.garner.ingest.RunReport;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import java.util.List;

/** Tells what a run did, in this order: faults on standard error, the summary, and the result line last of all. */
record RunOutput(Console console, OutputOptions options, boolean debug, boolean dryRun) {

    ExitCode tell(List<RunReport> reports) {
        reports.stream().flatMap(r -> r.fault().stream()).distinct().forEach(this::print);
        boolean written = writeFile(reports);
        if (!options.quiet) {
            Summary summary = new Summary(console, dryRun);
            reports.stream().filter(r -> !r.source().isEmpty()).forEach(summary::print);
        }
        console.err().flush();
        if (options.resultLine) {
            console.out().println(new Results(dryRun).line(reports));
        }
        boolean arrived = !console.out().checkError();
        if (!arrived) {
            console.err().println("The result could not be printed: standard output takes no more.");
        }
        ExitCode verdict = Verdict.of(reports, options.failOn);
        return (written && arrived) || verdict != ExitCode.DONE ? verdict : ExitCode.OTHER;
    }

    private boolean writeFile(List<RunReport> reports) {
        try {
            options.resultFile.ifPresent(path -> new ResultFile(path).write(new Results(dryRun).line(reports)));
            return true;
        } catch (GarnerException fault) {
            print(fault);
            return false;
        }
    }

    private void print(GarnerException fault) {
        new FaultPrinter(console, debug).print(fault);
    }
}
