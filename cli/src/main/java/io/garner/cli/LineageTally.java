package io.garner.cli;

import io.garner.cli.LineageResult.Undone;
import io.garner.ingest.RunResult.Fault;
import io.garner.model.Edge;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.openmetadata.EdgeOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts what became of edges. Thread-safe. */
final class LineageTally {

    private static final int MOST_TOLD = 50;
    private static final double MILLIS = 1000.0;

    /** What an outcome counts as. */
    enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        REMOVED,
        KEPT_FOREIGN,
        FAILED;

        static Kind of(EdgeOutcome outcome) {
            if (outcome instanceof EdgeOutcome.Created) {
                return CREATED;
            } else if (outcome instanceof EdgeOutcome.Updated) {
                return UPDATED;
            } else if (outcome instanceof EdgeOutcome.Removed) {
                return REMOVED;
            } else if (outcome instanceof EdgeOutcome.KeptForeign) {
                return KEPT_FOREIGN;
            }
            return outcome.isDone() ? UNCHANGED : FAILED;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<Undone> undone = new ArrayList<>();

    /** The first edge for which the catalog could not be asked. */
    private Optional<EdgeOutcome.Failed> lost = Optional.empty();

    synchronized void note(Edge edge, EdgeOutcome outcome) {
        note(edge.from().toString(), edge.to().toString(), outcome);
    }

    synchronized void note(String from, String to, EdgeOutcome outcome) {
        counts.merge(Kind.of(outcome), 1, Integer::sum);
        if (!outcome.isDone() && undone.size() < MOST_TOLD) {
            undone.add(new Undone(from, to, wordOf(outcome), outcome.toString()));
        }
        if (outcome instanceof EdgeOutcome.Failed failed && lost.isEmpty()) {
            lost = Optional.of(failed);
        }
    }

    synchronized int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    synchronized List<Undone> undone() {
        return List.copyOf(undone);
    }

    /** How the command ends when nothing else ends it: a catalog that was lost on the way is a reason of its own. */
    synchronized ExitCode verdict(FailOn failOn) {
        if (lost.isPresent()) {
            return lost.get().exitCode();
        }
        boolean partial = (failOn != FailOn.NEVER && count(Kind.FAILED) > 0)
                || (failOn == FailOn.FINDINGS && count(Kind.KEPT_FOREIGN) > 0);
        return partial ? ExitCode.PARTIAL : ExitCode.DONE;
    }

    synchronized LineageResult result(String name, ThisRun run, boolean dryRun, Optional<GarnerException> ended) {
        Optional<Fault> fault = ended.map(e -> new Fault(e.exitCode().number(), e.tried(), e.answer(), e.remedy()))
                .or(() -> lost.map(
                        failed -> new Fault(failed.exitCode().number(), "Storing lineage", failed.reason(), "")));
        String status = fault.isPresent() ? "failed" : count(Kind.FAILED) > 0 ? "partial" : "ok";
        return new LineageResult(
                name,
                status,
                count(Kind.CREATED),
                count(Kind.UPDATED),
                count(Kind.UNCHANGED),
                count(Kind.REMOVED),
                count(Kind.KEPT_FOREIGN),
                count(Kind.FAILED),
                run.duration().toMillis() / MILLIS,
                run.id(),
                dryRun,
                undone,
                fault);
    }

    private static String wordOf(EdgeOutcome outcome) {
        if (outcome instanceof EdgeOutcome.EndMissing) {
            return "endMissing";
        }
        return outcome instanceof EdgeOutcome.Refused ? "refused" : "failed";
    }
}
