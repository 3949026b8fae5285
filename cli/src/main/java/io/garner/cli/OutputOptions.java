package io.garner.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a run tells what it did. */
final class OutputOptions {

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            defaultValue = "failures",
            converter = FailOn.Converter.class,
            description = "What makes the exit code 12: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    FailOn failOn = FailOn.FAILURES;

    @Option(
            names = WholeFile.RESULT_OPTION,
            paramLabel = "FILE",
            description = "Write the result to this file, as one JSON object.")
    Optional<Path> resultFile = Optional.empty();

    @Option(
            names = "--result-line",
            description = "Print the result as one JSON object on the very last line of output.")
    boolean resultLine;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no summary; faults are still told.")
    boolean quiet;

    @Mixin
    final MetricsOptions metrics = new MetricsOptions();

    /** Refuses files that cannot be written, before a run spends time on what belongs there. */
    void check() {
        resultFile.map(WholeFile::result).ifPresent(WholeFile::check);
        metrics.check();
    }
}
