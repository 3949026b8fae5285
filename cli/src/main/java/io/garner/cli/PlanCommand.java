package io.garner.cli;

import io.garner.ingest.Progress;
import io.garner.ingest.RunReport;
import io.garner.model.ExitCode;
import io.garner.source.NameFilter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ingest plan --source NAME}: what the main job would do, change by change. Nothing is written. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Show what a run would change in the catalog, and change nothing.",
        footer = {"", "+ is created, ~ is updated, - is retired because the source has it no more."})
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final ReconcileOptions reconcile = new ReconcileOptions();

    @Option(names = "--json", description = "Print the plan as one JSON document.")
    private boolean json;

    @Option(names = "--exit-code", description = "End with 20 when there are changes, with 0 when there are none.")
    private boolean exitCode;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Console console;
    private final Providers providers;

    @Spec
    private @Nullable CommandSpec spec;

    PlanCommand(Console console, Providers providers) {
        this.console = console;
        this.providers = providers;
    }

    @Override
    public Integer call() {
        NameFilter filter = selection.checkedFilter(Objects.requireNonNull(spec).commandLine());
        IngestFile file = common.location(console.environment()).read(providers);
        RunConfig config = file.forRun(selection.chosenFrom(file));
        StopSignal stop = new StopSignal(console.err());
        stop.listen(() -> {});
        try {
            return plan(config, new MainJob.Settings(filter, true, 1, reconcile), stop)
                    .number();
        } finally {
            stop.reported();
        }
    }

    private ExitCode plan(RunConfig config, MainJob.Settings settings, StopSignal stop) {
        PlanOutput output = json ? new PlanJson(console.out()) : new PlanText(console);
        List<RunReport> reports = new MainJob(settings, source -> Progress.NONE, output::change, stop).run(config);
        FaultPrinter faults = new FaultPrinter(console, common.debug);
        reports.stream().flatMap(r -> r.fault().stream()).distinct().forEach(faults::print);
        output.end(reports);
        if (console.out().checkError()) {
            console.err().println("The plan could not be printed: standard output takes no more.");
            return ExitCode.OTHER;
        }
        ExitCode verdict = Verdict.of(reports, FailOn.FAILURES);
        return verdict == ExitCode.DONE && exitCode && hasChanges(reports) ? ExitCode.PLAN_HAS_CHANGES : verdict;
    }

    private static boolean hasChanges(List<RunReport> reports) {
        return reports.stream().anyMatch(r -> r.created() + r.updated() + r.retired() > 0);
    }
}
