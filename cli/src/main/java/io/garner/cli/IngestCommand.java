package io.garner.cli;

import io.garner.ingest.RunReport;
import io.garner.source.NameFilter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Console console;
    private final Providers providers;

    @Spec
    private @Nullable CommandSpec spec;

    IngestCommand(Console console, Providers providers) {
        this.console = console;
        this.providers = providers;
    }

    @Override
    public Integer call() {
        MainJob.Settings settings =
                new MainJob.Settings(checkedFilter(), dryRun, limits.parallelism, limits.deadline, reconcile);
        return new ReportedRun(console, output, common.debug, dryRun, "ingest", selection.named())
                .exitCodeOf(context -> run(settings, context));
    }

    private List<RunReport> run(MainJob.Settings settings, RunContext context) {
        IngestFile file = common.location(console.environment()).read(providers);
        RunConfig config = file.forRun(selection.chosenFrom(file));
        return new MainJob(settings, (source, change) -> {}, context).run(config);
    }

    private NameFilter checkedFilter() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        limits.check(command);
        return selection.checkedFilter(command);
    }
}
