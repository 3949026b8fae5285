package io.garner.ingest;

import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.TableEdges;
import io.garner.openmetadata.TableEdges.Told;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The edges of a view or routine that is about to be marked as deleted, and what pipelines that go told of edges: a server
 * keeps them, and shows them. Used by one
 * thread.
 */
final class Leftovers {

    private final TableEdges edges;
    private final EdgePlanner planner;
    private final PipelineShares pipelines;
    private final RunTally tally;

    Leftovers(OpenMetadata catalog, EdgePlanner planner, KnownEnds ends, Withdrawal withdrawal, RunTally tally) {
        this.edges = catalog.tableEdges();
        this.planner = planner;
        this.pipelines = new PipelineShares(catalog, ends, withdrawal, change -> {
            boolean goes = change.details().isEmpty();
            tally.edges(new EdgeCounts(goes ? 0 : 1, 0, goes ? 1 : 0));
        });
        this.tally = tally;
    }

    /**
     * Takes this source's edges away.
     *
     * @return what the catalog had against it
     */
    Optional<Outcome.Refused> remove(Change.Retire change) {
        Told told = edges.around(change.type(), change.fqn());
        if (told.refusal().isPresent()) {
            return told.refusal();
        }
        List<EdgeChange> gone = told.lineage()
                .map(lineage -> planner.leftovers(change.type(), change.fqn(), lineage))
                .orElse(List.of());
        for (EdgeChange edge : gone) {
            Optional<Outcome.Refused> refusal = edge.send(edges);
            if (refusal.isPresent()) {
                return refusal;
            }
            tally.edges(new EdgeCounts(0, 0, 1));
        }
        return Optional.empty();
    }

    /**
     * Takes back what pipelines that are about to go told of edges.
     *
     * @return what the catalog had against it
     */
    List<Failure> takeBack(List<Change.Retire> gone, BooleanSupplier stopped) {
        Set<String> names = gone.stream().map(change -> change.fqn().toString()).collect(Collectors.toSet());
        Set<String> ids = gone.stream().map(Change.Retire::id).collect(Collectors.toSet());
        return pipelines.takeBack(names::contains, ids, stopped);
    }
}
