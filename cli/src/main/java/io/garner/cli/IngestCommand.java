package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.ingest.RunReport;
import io.garner.source.NameFilter;
import io.garner.source.WorkUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    @Option(
            names = "--finish",
            description =
                    "After all work units of the source: what leads from one into another, and what is gone. It takes"
                            + " the whole source and writes what is missing.")
    private boolean finish;

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
        NameFilter tables = checkedFilter();
        return new ReportedRun(console, output, common.debug, dryRun, "ingest", selection.named())
                .exitCodeOf(context -> run(tables, context));
    }

    private List<RunReport> run(NameFilter tables, RunContext context) {
        MainJob.Settings settings =
                new MainJob.Settings(tables, dryRun, limits.parallelism, limits.deadline, reconcile, unit());
        IngestFile file = common.location(console.environment()).read(providers);
        RunConfig config = file.forRun(selection.chosenFrom(file));
        return new MainJob(settings, (source, change) -> {}, context).run(config);
    }

    /** The part of the source that the environment asks for. */
    private Optional<WorkUnit> unit() {
        Optional<UnitText> given = UnitText.in(console.environment());
        if (given.isPresent() && finish) {
            throw wrongUnit("--finish takes the whole source", "Unset the variable for the last task.");
        }
        given.filter(unit -> !selection.named().equals(List.of(unit.source()))).ifPresent(unit -> {
            throw wrongUnit(
                    "it is a part of the source " + unit.source() + " and of no other",
                    "Run with --source " + unit.source() + " alone, or unset the variable.");
        });
        return given.map(UnitText::unit);
    }

    private static ConfigurationException wrongUnit(String reason, String remedy) {
        return new ConfigurationException("Reading " + UnitText.VARIABLE, reason, remedy);
    }

    private NameFilter checkedFilter() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        limits.check(command);
        return selection.checkedFilter(command);
    }
}
