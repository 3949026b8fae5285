package io.garner.cli;

import io.garner.ingest.RunReport;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.source.NameFilter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ingest --source NAME}: the main job and what it prints. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Reads what databases know about themselves and stores it in an OpenMetadata catalog.",
        footer = {
            "",
            "\"ingest\" stands for \"java -jar ingest.jar\".",
            "Exit codes: 0 done, 2 usage or configuration, 10 source unreachable, 11 catalog unreachable or failing, "
                    + "12 partial, 13 authentication, 20 plan has changes, 99 skipped, 130 Ctrl-C, 143 SIGTERM, 1 anything else."
        })
final class IngestCommand implements Callable<Integer> {

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Option(names = "--dry-run", description = "Compare and report, but write nothing.")
    private boolean dryRun;

    @Mixin
    private final ReconcileOptions reconcile = new ReconcileOptions();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "8",
            description = "Requests to the catalog under way at once (default: ${DEFAULT-VALUE}).")
    private int parallelism;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Console console;
    private final Providers providers;
    private final AtomicBoolean told = new AtomicBoolean();

    @Spec
    private @Nullable CommandSpec spec;

    IngestCommand(Console console, Providers providers) {
        this.console = console;
        this.providers = providers;
    }

    @Override
    public Integer call() {
        MainJob.Settings settings = new MainJob.Settings(checkedFilter(), dryRun, parallelism, reconcile);
        output.resultFile.map(ResultFile::new).ifPresent(ResultFile::check);
        StopSignal stop = new StopSignal(console.err());
        stop.listen(() -> tell(failed(new StoppedFault(String.join(", ", selection.named())))));
        try {
            return tell(run(settings, stop)).number();
        } finally {
            stop.reported();
        }
    }

    /** Once: a run that comes to its end after patience with it ran out has nothing to add. */
    private ExitCode tell(List<RunReport> reports) {
        return told.compareAndSet(false, true)
                ? new RunOutput(console, output, common.debug, dryRun).tell(reports)
                : ExitCode.OTHER;
    }

    private List<RunReport> run(MainJob.Settings settings, StopSignal stop) {
        try (ProgressDisplay display = new ProgressDisplay(console, output.quiet)) {
            IngestFile file = common.location(console.environment()).read(providers);
            RunConfig config = file.forRun(selection.chosenFrom(file));
            return new MainJob(settings, display::of, (source, change) -> {}, stop).run(config);
        } catch (RuntimeException e) {
            return failed(UnexpectedFault.unlessKnown("Preparing the run", e));
        }
    }

    /** Nothing could be started; whoever waits for a result gets one all the same. */
    private List<RunReport> failed(GarnerException fault) {
        List<String> names = selection.named().isEmpty() ? List.of("") : selection.named();
        return names.stream()
                .map(name -> RunReport.failed(name, "", UUID.randomUUID().toString(), fault))
                .toList();
    }

    private NameFilter checkedFilter() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        NameFilter filter = selection.checkedFilter(command);
        if (parallelism < 1) {
            throw new ParameterException(command, "--parallel must be at least 1");
        }
        return filter;
    }
}
