package io.garner.cli;

import io.garner.ingest.RunReport;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A run between the signal that may end it and the output that tells of it. */
final class ReportedRun {

    /** What is to be done; what it throws is told as a fault. */
    @FunctionalInterface
    interface Work {

        List<RunReport> run(RunContext context);
    }

    private final Console console;
    private final OutputOptions options;
    private final StopSignal stop;
    private final RunMetrics metrics;
    private final RunOutput output;
    private final List<String> names;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * A run that was not begun.
     *
     * @param command the word that starts it
     * @param names what to call the sources when nothing could be started; none while nobody knows
     */
    ReportedRun(
            Console console, OutputOptions options, boolean debug, boolean dryRun, String command, List<String> names) {
        this.console = console;
        this.options = options;
        this.stop = new StopSignal(console.err());
        this.metrics = options.metrics.begin(console.run(), command, dryRun, stop::isStopped);
        this.output = new RunOutput(console, options, debug, dryRun, metrics);
        this.names = names.isEmpty() ? List.of("") : List.copyOf(names);
        console.run().isOver(names);
    }

    /** Does the work and gives the exit code. */
    int exitCodeOf(Work work) {
        options.check();
        stop.listen(() -> tell(failed(new StoppedFault(String.join(", ", names)))));
        try {
            return tell(reportsOf(work)).number();
        } finally {
            stop.reported();
        }
    }

    private List<RunReport> reportsOf(Work work) {
        try (ProgressDisplay display = new ProgressDisplay(console, options.quiet)) {
            return work.run(new RunContext(console.run(), display::of, stop, metrics.measurements()));
        } catch (RuntimeException e) {
            return failed(UnexpectedFault.unlessKnown("Preparing the run", e));
        }
    }

    /** Once: a run that comes to its end after patience with it ran out has nothing to add. */
    private ExitCode tell(List<RunReport> reports) {
        return told.compareAndSet(false, true) ? output.tell(reports) : ExitCode.OTHER;
    }

    /** Nothing could be started; whoever waits for a result gets one all the same. */
    private List<RunReport> failed(GarnerException fault) {
        return names.stream()
                .map(name -> RunReport.failed(name, "", console.run().id(), fault))
                .toList();
    }
}
