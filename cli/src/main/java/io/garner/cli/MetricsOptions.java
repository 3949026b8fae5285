package io.garner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Option;

/** Whether a run is measured. */
final class MetricsOptions {

    @Option(
            names = WholeFile.METRICS_OPTION,
            paramLabel = "FILE",
            description =
                    "Write what the run cost and yielded to this file in the end, in the text form of Prometheus.")
    Optional<Path> metricsFile = Optional.empty();

    /** Refuses a file that cannot be written. */
    void check() {
        metricsFile.map(WholeFile::metrics).ifPresent(WholeFile::check);
    }

    RunMetrics begin(ThisRun run, String command, boolean dryRun, BooleanSupplier stopped) {
        return new RunMetrics(metricsFile.map(WholeFile::metrics), run, command, dryRun, stopped);
    }
}
