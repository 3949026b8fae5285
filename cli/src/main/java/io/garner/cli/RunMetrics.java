package io.garner.cli;

import io.garner.ingest.RunReport;
import io.garner.measure.Measurements;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Measures a run when somebody asked for a file of metrics, and writes that file when the run is over, however it ended.
 * Thread-safe.
 */
final class RunMetrics {

    private final Optional<WholeFile> file;
    private final Optional<Metrics> metrics;
    private final BooleanSupplier stopped;

    /** @param stopped whether a signal ends the run, whose exit code is then the signal's */
    RunMetrics(Optional<WholeFile> file, ThisRun run, String command, boolean dryRun, BooleanSupplier stopped) {
        this.file = file;
        this.metrics = file.map(there -> new Metrics(run, command, dryRun));
        this.stopped = stopped;
    }

    Measurements measurements() {
        return metrics.<Measurements>map(m -> m).orElse(Measurements.NONE);
    }

    void tell(List<RunReport> reports) {
        metrics.ifPresent(measured -> reports.forEach(measured::tell));
    }

    /** @throws GarnerException when the file cannot be written */
    void write(ExitCode verdict) {
        int exitCode = (stopped.getAsBoolean() ? ExitCode.TERMINATED : verdict).number();
        file.ifPresent(there -> metrics.ifPresent(measured -> there.write(measured.text(exitCode))));
    }
}
