package io.garner.cli;

import io.garner.ingest.RunReport;
import io.garner.source.NameFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ingest publish FILE…}: the second half of the main job, where no source is in reach. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Fill the catalog from bundles that harvest wrote, as a run over their sources would have. Nothing is"
                        + " written unless every bundle is whole.")
final class PublishCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The bundles, published one after the other.")
    private List<Path> bundles = new ArrayList<>();

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

    PublishCommand(Console console, Providers providers) {
        this.console = console;
        this.providers = providers;
    }

    @Override
    public Integer call() {
        limits.check(Objects.requireNonNull(spec).commandLine());
        List<String> names = bundles.stream().map(Path::toString).toList();
        return new ReportedRun(console, output, common.debug, dryRun, "publish", names).exitCodeOf(this::publish);
    }

    private List<RunReport> publish(RunContext context) {
        UnitText.refuseIn(console.environment(), "publish");
        IngestFile file = common.location(console.environment()).read(providers);
        try (OpenBundles opened = OpenBundles.open(bundles)) {
            MainJob.Settings settings = new MainJob.Settings(
                    NameFilter.EVERYTHING, dryRun, limits.parallelism, limits.deadline, reconcile, Optional.empty());
            return new MainJob(settings, (source, change) -> {}, context)
                    .run(new RunConfig(file.catalog(), opened.sources(file::extrasOf, file.hosts()), List.of()));
        }
    }
}
