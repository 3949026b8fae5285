package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.lineage.Edges;
import io.garner.lineage.LineageEmitter;
import io.garner.model.Edge;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.openmetadata.ForeignEdges;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ingest lineage}: tells the catalog which table feeds which, or that it no longer does. */
@Command(
        name = "lineage",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = {
            "Store edges between tables in the catalog, or remove them.",
            "Without an ingest.yaml, the catalog is that of OPENMETADATA_URL and OPENMETADATA_JWT_TOKEN."
        })
final class LineageCommand implements Callable<Integer> {

    @Mixin
    private final EdgeOptions input = new EdgeOptions();

    @Option(names = "--remove", description = "Take the edges back, as far as they are of this name.")
    private boolean remove;

    @Option(names = "--dry-run", description = "Compare and report, but write nothing.")
    private boolean dryRun;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Under which name the catalog keeps the edges, the same in each run. Left out:"
                    + " GARNER_LINEAGE_NAME, else the pipeline and the task that Airflow runs, as in"
                    + " airflow.customer_etl.load or customer_etl.load, else the pipeline of each edge, else datakit."
                    + " The name of a source is refused.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--foreign",
            paramLabel = "WHAT",
            defaultValue = "keep",
            converter = ForeignConverter.class,
            description = "What to do with an edge that somebody else has made: keep, merge or replace (default:"
                    + " ${DEFAULT-VALUE}).")
    private ForeignEdges foreign = ForeignEdges.KEEP;

    @Option(names = "--create-missing", description = "Make up tables that the catalog does not have; a service never.")
    private boolean createMissing;

    @Mixin
    private final EmitOptions events = new EmitOptions();

    @Mixin
    private final StoredEdgeOptions stored = new StoredEdgeOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Console console;
    private final Providers providers;
    private final Supplier<String> standardInput;

    LineageCommand(Console console, Providers providers, Supplier<String> standardInput) {
        this.console = console;
        this.providers = providers;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        input.check(stored.isWanted());
        events.check();
        stored.check(events.isWanted());
        output.check();
        if (events.isWanted()) {
            return emit();
        }
        List<String> sources = sources();
        EmitterName named = EmitterName.of(name, input.pipeline, console.environment(), sources);
        LineageTally tally = new LineageTally(
                new EdgeFindings(remove, sources), named.context().name());
        return new MeasuredCommand(console, output.metrics, common.debug, "lineage", dryRun)
                .exitCodeOf((run, metrics) -> {
                    Optional<GarnerException> ended = ended(run, named, tally);
                    ExitCode verdict =
                            ended.map(GarnerException::exitCode).orElseGet(() -> tally.verdict(output.failOn));
                    return new LineageOutput(console, output, common.debug)
                            .tell(tally, tally.result(console.run(), dryRun, ended), ended, verdict);
                });
    }

    /** What is wrong with the file is told when the catalog is looked up in it. */
    private List<String> sources() {
        try {
            return common.location(console.environment())
                    .readUnlessEnvironment(providers)
                    .map(IngestFile::sourceNames)
                    .orElse(List.of());
        } catch (ConfigurationException e) {
            return List.of();
        }
    }

    /** Events need no catalog, unless the edges are its own or it has to complete their names. */
    private int emit() {
        Optional<IngestFile> file = common.location(console.environment()).readUnlessEnvironment(providers);
        Optional<List<Edge>> told = stored.isWanted() ? Optional.empty() : input.edges(console.environment());
        if (told.isPresent()) {
            return events.emit(Edges.merged(told.get()), EmitOptions.names(file), console)
                    .number();
        }
        try (OpenMetadata catalog = OpenMetadata.connect(catalog())) {
            List<Edge> edges = stored.isWanted()
                    ? stored.edges(catalog, console)
                    : Edges.merged(input.edges(console.environment(), catalog, standardInput));
            return events.emit(edges, EmitOptions.names(file, edges, catalog), console)
                    .number();
        }
    }

    /** Does the work, and says what kept it from its end. */
    private Optional<GarnerException> ended(RunContext run, EmitterName named, LineageTally tally) {
        try (OpenMetadata catalog = OpenMetadata.connect(catalog(), run.caller());
                LineageEmitter emitter = emitter(catalog.until(run.stop()::isStopped), named)) {
            List<Edge> edges = Edges.merged(input.edges(console.environment(), catalog, standardInput));
            named.check(edges);
            tally.named(named.of(edges));
            console.run().isOver(List.of(tally.name()));
            if (remove) {
                edges.stream()
                        .takeWhile(edge -> !run.stop().isStopped())
                        .forEach(edge -> tally.note(edge, emitter.remove(edge)));
            } else {
                emitter.emitAll(edges.stream().takeWhile(edge -> !run.stop().isStopped()), tally::note);
            }
            return run.stop().isStopped() ? Optional.of(new StoppedFault(tally.name())) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(UnexpectedFault.unlessKnown("Storing lineage", e));
        }
    }

    private LineageEmitter emitter(OpenMetadata catalog, EmitterName named) {
        LineageEmitter emitter = LineageEmitter.to(catalog).in(named.context()).foreignEdges(foreign);
        emitter = dryRun ? emitter.dryRun() : emitter;
        return createMissing ? emitter.createMissing() : emitter;
    }

    private OpenMetadataConfig catalog() {
        return common.location(console.environment()).catalogOrEnvironment(providers);
    }

    /** Reads the word; picocli's own message would list the constants in capitals. */
    static final class ForeignConverter implements picocli.CommandLine.ITypeConverter<ForeignEdges> {

        @Override
        public ForeignEdges convert(String word) {
            return switch (word) {
                case "keep" -> ForeignEdges.KEEP;
                case "merge" -> ForeignEdges.MERGE;
                case "replace" -> ForeignEdges.REPLACE;
                default ->
                    throw new picocli.CommandLine.TypeConversionException(
                            "'" + word + "' is none of keep, merge, replace");
            };
        }
    }
}
