package io.garner.cli;

import io.garner.ingest.RunReport;
import io.garner.model.ExitCode;
import io.garner.source.NameFilter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final MetricsOptions measured = new MetricsOptions();

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
        MainJob.Settings settings =
                new MainJob.Settings(filter, true, 1, Optional.empty(), reconcile, Optional.empty());
        console.run().isOver(selection.named());
        return new MeasuredCommand(console, measured, common.debug, "plan", true)
                .exitCodeOf((context, metrics) -> plan(settings, context, metrics));
    }

    private ExitCode plan(MainJob.Settings settings, RunContext context, RunMetrics metrics) {
        UnitText.refuseIn(console.environment(), "plan");
        IngestFile file = common.location(console.environment()).read(providers);
        RunConfig config = file.forRun(selection.chosenFrom(file));
        PlanOutput output = json ? new PlanJson(console.out()) : new PlanText(console);
        List<RunReport> reports = new MainJob(settings, output::change, context).run(config);
        metrics.tell(reports);
        tell(reports);
        output.end(reports);
        if (console.out().checkError()) {
            console.err().println("The plan could not be printed: standard output takes no more.");
            return ExitCode.OTHER;
        }
        ExitCode verdict = Verdict.of(reports, FailOn.FAILURES);
        return verdict == ExitCode.DONE && exitCode && hasChanges(reports) ? ExitCode.PLAN_HAS_CHANGES : verdict;
    }

    /** The plan itself stands on standard output, whatever the log looks like. */
    private void tell(List<RunReport> reports) {
        FaultPrinter faults = new FaultPrinter(console, common.debug);
        reports.stream().flatMap(r -> r.fault().stream()).distinct().forEach(faults::print);
        if (console.isJson()) {
            reports.forEach(new LoggedReport(console.run())::log);
        }
    }

    private static boolean hasChanges(List<RunReport> reports) {
        return reports.stream()
                .anyMatch(report -> report.created()
                                + report.updated()
                                + report.retired()
                                + report.edges().published()
                                + report.edges().removed()
                        > 0);
    }
}
