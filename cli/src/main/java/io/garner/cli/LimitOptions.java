package io.garner.cli;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How much a run may ask of the catalog at once, and how long it may take. */
final class LimitOptions {

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "8",
            description = "Requests to the catalog under way at once, fewer while it is overloaded (default: "
                    + "${DEFAULT-VALUE}).")
    int parallelism;

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            converter = Deadline.Converter.class,
            description =
                    "How long the run may take, such as 30m or 2h. Then nothing more is sent, the report says so, "
                            + "and the next run goes on from there.")
    Optional<Duration> deadline = Optional.empty();

    /** @throws ParameterException when one of them is nonsense */
    void check(CommandLine command) {
        if (parallelism < 1) {
            throw new ParameterException(command, "--parallel must be at least 1");
        } else if (deadline.filter(time -> time.isZero() || time.isNegative()).isPresent()) {
            throw new ParameterException(command, "--deadline must be more than nothing");
        }
    }
}
