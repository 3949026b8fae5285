package io.garner.ingest;

import io.garner.ingest.EdgePlanner.Difference;
import io.garner.ingest.Plan.PlannedEntity;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.openmetadata.TableEdges;
import io.garner.openmetadata.TableEdges.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Compares and stores the edges of views, foreign tables and routines, when all tables are stored: for each whose fingerprint
 * does not prove its edges, one request reads them, and one more is sent for each that differs. What was changed gets its
 * fingerprint after its edges, so that a run that dies in between, or an edge that is refused, is made up for by the next.
 */
final class LineagePass {

    /** A server refreshes its search index with every edge; more at once only queue there. */
    private static final int MOST_AT_ONCE = 4;

    private static final Told NOT_THERE = new Told(Optional.empty(), Optional.empty());

    private final OpenMetadata catalog;
    private final TableEdges edges;
    private final EdgePlanner planner;
    private final TextRules rules;
    private final KnownTables knownTables;
    private final RunTally tally;
    private final List<Inflow> inflows = new ArrayList<>();

    LineagePass(OpenMetadata catalog, EdgePlanner planner, TextRules rules, KnownTables knownTables, RunTally tally) {
        this.catalog = catalog;
        this.edges = catalog.tableEdges();
        this.planner = planner;
        this.rules = rules;
        this.knownTables = knownTables;
        this.tally = tally;
    }

    /** The edges of an entity as they are and as they should be. */
    record Compared(Inflow inflow, Difference difference) {}

    /** Notes a planned entity, whose edges may have to be looked at. */
    void note(PlannedEntity table) {
        table.inflow().ifPresentOrElse(inflows::add, () -> tally.edgesUnchanged(table.edges()));
    }

    /** Compares the edges of every entity noted, and unless the run is dry stores what differs. */
    List<Compared> run(Publisher publisher, boolean dryRun) {
        Queue<Inflow> pile = new ConcurrentLinkedQueue<>(inflows);
        Queue<Compared> compared = new ConcurrentLinkedQueue<>();
        publisher.together(Math.min(MOST_AT_ONCE, inflows.size()), () -> {
            Inflow next = pile.poll();
            while (next != null && !publisher.isStopped()) {
                settle(next, publisher, dryRun).ifPresent(compared::add);
                next = pile.poll();
            }
        });
        inflows.clear();
        return List.copyOf(compared);
    }

    private Optional<Compared> settle(Inflow inflow, Publisher publisher, boolean dryRun) {
        if (tally.hasFailed(inflow.type(), inflow.fqn())) {
            return Optional.empty();
        }
        Told told = isStored(inflow, dryRun) ? edges.around(inflow.type(), inflow.fqn()) : NOT_THERE;
        if (told.refusal().isPresent()) {
            return fail(inflow, told.refusal().get().toString());
        }
        if (told.lineage().isEmpty() && !dryRun) {
            return fail(inflow, "the catalog does not have it any more");
        }
        Compared compared = new Compared(inflow, planner.compare(inflow, told.lineage()));
        if (dryRun) {
            return Optional.of(compared);
        }
        for (EdgeChange change : compared.difference().changes()) {
            Optional<Outcome.Refused> refusal = change.send(edges);
            if (refusal.isPresent()) {
                return fail(inflow, change.from() + " → " + change.to() + ": " + refusal.get());
            }
        }
        complete(compared).ifPresent(publisher::publish);
        return Optional.of(compared);
    }

    private static boolean isStored(Inflow inflow, boolean dryRun) {
        return !dryRun || inflow.stored().filter(there -> !there.isDeleted()).isPresent();
    }

    private Optional<Compared> fail(Inflow inflow, String message) {
        tally.failed(inflow.type(), inflow.fqn(), new Failure(inflow.fqn().toString(), "its lineage edges", message));
        return Optional.empty();
    }

    /** The write with which the table is complete; an edge that could not be stored leaves that to the next run. */
    private Optional<Write> complete(Compared compared) {
        Inflow inflow = compared.inflow();
        Difference difference = compared.difference();
        if (!catalog.dialect().storesSourceHash() || !difference.missing().isEmpty()) {
            return Optional.empty();
        }
        Write complete = Write.complete(
                inflow, stored(planner.isDisputed(difference) ? inflow.disputed() : inflow.body(), inflow));
        boolean isComplete = !inflow.withholds()
                && complete.fingerprint().equals(inflow.stored().flatMap(StoredEntity::sourceHash));
        return isComplete ? Optional.empty() : Optional.of(complete);
    }

    /** Of a table, only keys whose target really is stored. */
    private Record stored(Record body, Inflow inflow) {
        return body instanceof TableBody table
                ? rules.fingerprinted(knownTables.withoutDanglingKeys(inflow.fqn(), table, tally))
                : body;
    }
}
