package io.garner.cli;

import io.garner.config.Environment;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that every command reads the same way. */
final class CommonOptions {

    static final String DEBUG = "--debug";

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The configuration. Left out: the file that GARNER_CONFIG names, else ./ingest.yaml.")
    Optional<Path> config = Optional.empty();

    @Option(names = DEBUG, description = "Log in detail and show stack traces, on standard error.")
    boolean debug;

    @Option(
            names = LogFormat.OPTION,
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = LogFormat.Converter.class,
            description =
                    "What standard error looks like: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). json is one"
                            + " object a line, and what the run did is told there as well.")
    LogFormat logFormat = LogFormat.TEXT;

    ConfigLocation location(Environment environment) {
        return new ConfigLocation(config, environment);
    }
}
