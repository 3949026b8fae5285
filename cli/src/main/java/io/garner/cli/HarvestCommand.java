package io.garner.cli;

import io.garner.bundle.BundleHarvest;
import io.garner.bundle.BundleHeader;
import io.garner.ingest.RunReport;
import io.garner.source.NameFilter;
import io.garner.source.Source;
import java.nio.file.Path;
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

/** {@code ingest harvest --source NAME --out FILE}: the first half of the main job, where no catalog is in reach. */
@Command(
        name = "harvest",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Read a source into a bundle, a file to be published elsewhere. No catalog is needed.")
final class HarvestCommand implements Callable<Integer> {

    @Option(
            names = {"-s", "--source"},
            paramLabel = "NAME",
            required = true,
            description = "The source of the configuration to read.")
    private String source = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "The bundle to write; only its owner may read it. One of that name is replaced at the end.")
    private Path out = Path.of("");

    @Option(
            names = "--table",
            paramLabel = "PATTERN",
            description = "Only tables whose whole name matches this regular expression; may be repeated.")
    private List<String> tables = new ArrayList<>();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Console console;
    private final Providers providers;

    @Spec
    private @Nullable CommandSpec spec;

    HarvestCommand(Console console, Providers providers) {
        this.console = console;
        this.providers = providers;
    }

    @Override
    public Integer call() {
        NameFilter filter = checkedFilter();
        return new ReportedRun(console, output, common.debug, false, "harvest", List.of(source)).exitCodeOf(context -> {
            UnitText.refuseIn(console.environment(), "harvest");
            IngestFile file = common.location(console.environment()).read(providers);
            return List.of(file.forHarvest(source)
                    .map(configured -> harvest(configured, file.settings(source), filter, context))
                    .orElseGet(() -> RunReport.skipped(source, "", context.run().id())));
        });
    }

    private RunReport harvest(
            ConfiguredSource<?> configured, SourceSettings settings, NameFilter filter, RunContext context) {
        BundleHeader header = BundleHeader.of(
                source,
                settings.type(),
                configured.identity(),
                configured.scope().withTables(filter),
                CatalogSettings.of(settings),
                context.run().id());
        try (Source opened = configured.open(context.measurements())) {
            BundleHarvest harvest =
                    new BundleHarvest(opened, header, out, context.progress().apply(source));
            context.stop().watch(harvest::stop);
            return harvest.run();
        } catch (RuntimeException e) {
            return RunReport.failed(source, "", header.runId(), UnexpectedFault.unlessKnown("Harvesting " + source, e));
        }
    }

    private NameFilter checkedFilter() {
        try {
            return NameFilter.including(tables.toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--table: " + e.getMessage());
        }
    }
}
