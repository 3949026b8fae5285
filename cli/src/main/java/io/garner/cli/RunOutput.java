package io.garner.cli;

import io.garner.ingest.RunReport;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import java.util.List;

/**
 * Tells what a run did, in this order: faults on standard error, the files, the summary (log events where the log is JSON),
 * and the result line last of all.
 */
record RunOutput(Console console, OutputOptions options, boolean debug, boolean dryRun, RunMetrics metrics) {

    ExitCode tell(List<RunReport> reports) {
        reports.stream().flatMap(r -> r.fault().stream()).distinct().forEach(this::print);
        ExitCode verdict = Verdict.of(reports, options.failOn);
        metrics.tell(reports);
        boolean stored = isDone(() -> options.resultFile
                .map(WholeFile::result)
                .ifPresent(file -> file.write(new Results(dryRun).line(reports) + "\n")));
        boolean written = isDone(() -> metrics.write(stored ? verdict : notDone(verdict))) && stored;
        if (!options.quiet) {
            reports.stream().filter(r -> !r.source().isEmpty()).forEach(this::summarize);
        }
        console.err().flush();
        if (options.resultLine) {
            console.out().println(new Results(dryRun).line(reports));
        }
        boolean arrived = !console.out().checkError();
        if (!arrived) {
            console.err().println("The result could not be printed: standard output takes no more.");
            isDone(() -> metrics.write(notDone(verdict)));
        }
        return written && arrived ? verdict : notDone(verdict);
    }

    /** A run that did all but tell of it. */
    private static ExitCode notDone(ExitCode verdict) {
        return verdict == ExitCode.DONE ? ExitCode.OTHER : verdict;
    }

    private void summarize(RunReport report) {
        if (console.isJson()) {
            new LoggedReport(console.run()).log(report);
        } else {
            new Summary(console, dryRun).print(report);
        }
    }

    private boolean isDone(Runnable writing) {
        try {
            writing.run();
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
