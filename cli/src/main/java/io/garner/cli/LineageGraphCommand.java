package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.dictionary.LineageGraph;
import io.garner.dictionary.LineagePicture;
import io.garner.dictionary.LineageReader;
import io.garner.model.ExitCode;
import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Lineage;
import io.garner.openmetadata.OpenMetadata;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ingest lineage graph}: draws what feeds a table and what it feeds. */
@Command(
        name = "graph",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = {
            "Draw what feeds a table and what it feeds.",
            "Without an ingest.yaml, the catalog is that of OPENMETADATA_URL and OPENMETADATA_JWT_TOKEN."
        })
final class LineageGraphCommand implements Callable<Integer> {

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            required = true,
            description = "The table to start from: service.database.schema.table.")
    private String table = "";

    @Option(
            names = "--depth",
            paramLabel = "STEPS",
            defaultValue = "3",
            description = "How many steps to follow in each direction, 1 to " + LineageReader.DEEPEST
                    + " (default: ${DEFAULT-VALUE}).")
    private int depth;

    @Option(
            names = "--columns",
            paramLabel = "BOOLEAN",
            arity = "1",
            defaultValue = "true",
            description = "Whether to show which column feeds which (default: ${DEFAULT-VALUE}).")
    private boolean columns;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to write the picture. Its ending says what it is: .svg, a picture; .html, a page that"
                    + " follows the column one points at; .mmd, a Mermaid flowchart.")
    private Path out = Path.of("");

    @Mixin
    private final MetricsOptions measured = new MetricsOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Console console;
    private final Providers providers;

    @Spec
    private @Nullable CommandSpec spec;

    LineageGraphCommand(Console console, Providers providers) {
        this.console = console;
        this.providers = providers;
    }

    @Override
    public Integer call() {
        LineagePicture picture = LineagePicture.of(out)
                .orElseThrow(() -> usage("\"" + out + "\" ends with none of "
                        + String.join(", ", LineagePicture.endings()) + ", which say what to draw."));
        Fqn start = start();
        if (depth < 1 || depth > LineageReader.DEEPEST) {
            throw usage("--depth is 1 to " + LineageReader.DEEPEST + ", not " + depth + ".");
        }
        WholeFile file = new WholeFile(out, "picture", "--out");
        console.run().isOver(List.of(start.toString()));
        return new MeasuredCommand(console, measured, common.debug, "lineage graph", false)
                .exitCodeOf((run, metrics) -> {
                    file.check();
                    LineageGraph graph = graph(start, run);
                    file.write(picture.draw(graph));
                    tell(graph);
                    return ExitCode.DONE;
                });
    }

    private LineageGraph graph(Fqn start, RunContext run) {
        try (OpenMetadata catalog = OpenMetadata.connect(
                common.location(console.environment()).catalogOrEnvironment(providers), run.caller())) {
            Lineage lineage = catalog.until(run.stop()::isStopped).lineage();
            LineageGraph graph =
                    new LineageReader(depth).read(lineage, start).orElseThrow(() -> missing(start, lineage));
            if (columns && graph.isTooDense()) {
                console.err()
                        .println("Drawing tables only: " + graph.mappingCount() + " column mappings are more than a"
                                + " picture can show; a smaller --depth has fewer.");
            }
            return columns && !graph.isTooDense() ? graph : graph.tablesOnly();
        }
    }

    static ConfigurationException missing(Fqn start, Lineage lineage) {
        String nearest = lineage.nearest(EntityType.TABLE, start).stream()
                .map(Fqn::toString)
                .collect(Collectors.joining(", "));
        return new ConfigurationException(
                "Reading the lineage of table " + start,
                "the catalog has no table " + start + (nearest.isEmpty() ? "" : "; nearest: " + nearest),
                "Name a table of the catalog with --table, as service.database.schema.table.");
    }

    private void tell(LineageGraph graph) {
        console.out()
                .println("Wrote " + out + ": " + counted(graph.nodes().size(), "node") + ", "
                        + counted(graph.columnCount(), "column") + ", "
                        + counted(graph.links().size(), "edge")
                        + (graph.isCut()
                                ? "; cut at " + LineageReader.MOST_NODES + " nodes, the nearest: a smaller --depth"
                                        + " shows all of less"
                                : ""));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private Fqn start() {
        try {
            return LineageNames.table(table);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
