package io.garner.cli;

import io.garner.ingest.Progress;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import java.util.function.BiFunction;

/**
 * A command that prints its own findings, between the signal that may end it and the file of its metrics.
 *
 * @param name the word that starts it
 */
record MeasuredCommand(Console console, MetricsOptions options, boolean debug, String name, boolean dryRun) {

    /** Does the work and gives the exit code; what the work throws is told as a fault. */
    int exitCodeOf(BiFunction<RunContext, RunMetrics, ExitCode> work) {
        options.check();
        StopSignal stop = new StopSignal(console.err());
        RunMetrics metrics = options.begin(console.run(), name, dryRun, stop::isStopped);
        stop.listen(() -> written(metrics, ExitCode.TERMINATED));
        try {
            ExitCode verdict = verdictOf(work, stop, metrics);
            return (written(metrics, verdict) || verdict != ExitCode.DONE ? verdict : ExitCode.OTHER).number();
        } finally {
            stop.reported();
        }
    }

    private ExitCode verdictOf(BiFunction<RunContext, RunMetrics, ExitCode> work, StopSignal stop, RunMetrics metrics) {
        try {
            return work.apply(
                    new RunContext(console.run(), source -> Progress.NONE, stop, metrics.measurements()), metrics);
        } catch (RuntimeException e) {
            GarnerException fault = UnexpectedFault.unlessKnown("Running the command", e);
            new FaultPrinter(console, debug).print(fault);
            return fault.exitCode();
        }
    }

    private boolean written(RunMetrics metrics, ExitCode verdict) {
        try {
            metrics.write(verdict);
            return true;
        } catch (GarnerException fault) {
            new FaultPrinter(console, debug).print(fault);
            return false;
        }
    }
}
