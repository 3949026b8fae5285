package io.garner.cli;

import io.garner.cli.LineageResult.Undone;
import io.garner.ingest.RunResult.Fault;
import io.garner.model.Edge;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.source.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

        boolean isWritten() {
            return this == CREATED || this == UPDATED || this == REMOVED;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** An edge that was written or taken back. */
    record Written(Kind kind, String from, String to) {}

    private final EdgeFindings remarks;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<Undone> undone = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int findingCount;
    private String name;

    /** The first edge for which the catalog could not be asked. */
    private Optional<EdgeOutcome.Failed> lost = Optional.empty();

    /** @param name under which the edges are kept, as far as it is known before they are */
    LineageTally(EdgeFindings remarks, String name) {
        this.remarks = remarks;
        this.name = name;
    }

    synchronized void named(String names) {
        name = names;
    }

    synchronized String name() {
        return name;
    }

    synchronized void note(Edge edge, EdgeOutcome outcome) {
        String from = edge.from().toString();
        String to = edge.to().toString();
        Kind kind = Kind.of(outcome);
        counts.merge(kind, 1, Integer::sum);
        if (kind.isWritten() && written.size() < MOST_TOLD) {
            written.add(new Written(kind, from, to));
        }
        remarks.of(from + " -> " + to, outcome).ifPresent(this::add);
        if (!outcome.isDone() && undone.size() < MOST_TOLD) {
            undone.add(new Undone(from, to, wordOf(outcome), outcome.toString()));
        }
        if (outcome instanceof EdgeOutcome.Failed failed && lost.isEmpty()) {
            lost = Optional.of(failed);
        }
    }

    private void add(Finding finding) {
        findingCount++;
        if (findings.size() < MOST_TOLD) {
            findings.add(finding);
        }
    }

    /** The first edges that were written or taken back, in an order that does not depend on which thread was faster. */
    synchronized List<Written> written() {
        return written.stream()
                .sorted(Comparator.comparing(Written::kind)
                        .thenComparing(Written::from)
                        .thenComparing(Written::to))
                .toList();
    }

    /** How many edges were written or taken back and are none of {@link #written}. */
    synchronized int moreWritten() {
        return Arrays.stream(Kind.values())
                        .filter(Kind::isWritten)
                        .mapToInt(this::count)
                        .sum()
                - written.size();
    }

    synchronized List<Finding> findings() {
        return List.copyOf(findings);
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
        boolean partial =
                (failOn != FailOn.NEVER && count(Kind.FAILED) > 0) || (failOn == FailOn.FINDINGS && findingCount > 0);
        return partial ? ExitCode.PARTIAL : ExitCode.DONE;
    }

    synchronized LineageResult result(ThisRun run, boolean dryRun, Optional<GarnerException> ended) {
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
                findingCount,
                run.duration().toMillis() / MILLIS,
                run.id(),
                dryRun,
                undone,
                findings,
                fault);
    }

    private static String wordOf(EdgeOutcome outcome) {
        if (outcome instanceof EdgeOutcome.EndMissing) {
            return "endMissing";
        }
        return outcome instanceof EdgeOutcome.Refused ? "refused" : "failed";
    }
}
