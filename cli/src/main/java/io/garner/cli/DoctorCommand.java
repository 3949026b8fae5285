package io.garner.cli;

import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Diagnosis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ingest doctor}: what keeps a run from working, step by step, and what to do about it. Nothing is written. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Look, step by step, at what a run needs: configuration, secrets, network, TLS, Kerberos ticket,"
                + " login and rights of each source, and the catalog's version, token and rights. Change nothing.",
        footer = {
            "",
            "The exit code is that of a run: 2 for the configuration, 13 for logins, tickets, tokens and rights, 10 for a"
                    + " source and 11 for a catalog that is out of reach, 0 when all is well."
        })
final class DoctorCommand implements Callable<Integer> {

    @Option(
            names = {"-s", "--source"},
            paramLabel = "NAME",
            description = "A source to look at, also when it is switched off; may be repeated. Left out: all that are"
                    + " switched on.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--catalog-only", description = "Look at the catalog and at no source.")
    private boolean catalogOnly;

    @Option(names = "--json", description = "Print what was found as one JSON document.")
    private boolean json;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "10s",
            converter = Deadline.Converter.class,
            description = "How long one step may take (default: ${DEFAULT-VALUE}).")
    private Duration timeout = CheckupSettings.DEFAULT_PATIENCE;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Console console;
    private final Providers providers;

    @Spec
    private @Nullable CommandSpec spec;

    DoctorCommand(Console console, Providers providers) {
        this.console = console;
        this.providers = providers;
    }

    @Override
    public Integer call() {
        check();
        DoctorOutput output = json ? new DoctorJson(console.out()) : new DoctorText(console);
        Rounds rounds = new Rounds(
                common.location(console.environment()),
                providers,
                new CheckupSettings(timeout, console.environment()),
                output);
        Diagnosis diagnosis = rounds.of(sources.stream().distinct().toList(), catalogOnly);
        output.end(diagnosis);
        return diagnosis.exitCode();
    }

    private void check() {
        if (catalogOnly && !sources.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--catalog-only and --source exclude each other");
        } else if (timeout.isZero() || timeout.isNegative()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--timeout must be more than nothing");
        }
    }
}
