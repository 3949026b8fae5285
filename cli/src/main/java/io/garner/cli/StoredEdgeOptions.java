package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.dictionary.LineageReader;
import io.garner.lineage.CatalogEdges;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.OpenMetadata;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Edges that the catalog holds already. */
final class StoredEdgeOptions {

    private static final int USUAL_DEPTH = 3;

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "With --emit: the edges that the catalog holds around this table.")
    private Optional<String> table = Optional.empty();

    @Option(
            names = "--depth",
            paramLabel = "STEPS",
            description = "With --table: how many edges to follow in each direction, 1 to " + LineageReader.DEEPEST
                    + " (default: " + USUAL_DEPTH + ").")
    private Optional<Integer> depth = Optional.empty();

    @Option(
            names = "--service",
            paramLabel = "NAME",
            description = "With --emit: the edges that the catalog holds of the tables of this service.")
    private Optional<String> service = Optional.empty();

    @Option(
            names = "--of-others",
            description = "With --table and --service: also edges that people and other tools have made.")
    private boolean ofOthers;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    boolean isWanted() {
        return table.isPresent() || service.isPresent();
    }

    void check(boolean emits) {
        require(!isWanted() || emits, "--table and --service belong to --emit; a picture draws \"lineage graph\".");
        require(table.isEmpty() || service.isEmpty(), "Give --table or --service, not both.");
        require(depth.isEmpty() || table.isPresent(), "--depth belongs to --table.");
        require(!ofOthers || isWanted(), "--of-others belongs to --table and --service.");
        int steps = depth.orElse(USUAL_DEPTH);
        require(steps >= 1 && steps <= LineageReader.DEEPEST, "--depth is 1 to " + LineageReader.DEEPEST + ".");
        table.ifPresent(this::start);
    }

    /** What the catalog holds; what of it is no edge between tables is named. */
    List<Edge> edges(OpenMetadata catalog, Console console) {
        CatalogEdges stored = new CatalogEdges(catalog, ofOthers);
        List<Edge> edges = table.isPresent() ? around(stored, catalog) : ofService(stored);
        stored.leftOut().forEach(what -> console.err().println("left out: " + what));
        return edges;
    }

    private List<Edge> around(CatalogEdges stored, OpenMetadata catalog) {
        Fqn start = start(table.orElseThrow());
        return stored.around(start, depth.orElse(USUAL_DEPTH))
                .orElseThrow(() -> LineageGraphCommand.missing(start, catalog.lineage()));
    }

    private List<Edge> ofService(CatalogEdges stored) {
        String name = service.orElseThrow();
        return stored.of(Fqn.of(name))
                .orElseThrow(() -> new ConfigurationException(
                        "Reading the edges of service " + name,
                        "the catalog has no database service " + name,
                        "Name a service of the catalog with --service."));
    }

    private Fqn start(String name) {
        try {
            return LineageNames.table(name);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw usage(message);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
