package io.garner.ingest;

import io.garner.ingest.Change.OfEdge.Action;
import io.garner.ingest.EdgePlanner.Difference;
import io.garner.model.Fqn;
import io.garner.source.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Counts and tells what became of the edges that a run looked at. Used by one thread. */
final class LineageReport {

    private final RunTally tally;
    private final LineageFindings findings;
    private final NameSearch search;
    private final RunSettings settings;

    LineageReport(RunTally tally, LineageFindings findings, NameSearch search, RunSettings settings) {
        this.tally = tally;
        this.findings = findings;
        this.search = search;
        this.settings = settings;
    }

    void tell(LineagePass.Compared compared) {
        Fqn end = compared.inflow().fqn();
        tell(end, compared.difference());
        compared.difference().missing().forEach(from -> findings.endMissing(end, from));
    }

    void tell(ToldEdges.Compared compared) {
        ToldEdges.Target target = compared.target();
        tell(target.fqn(), compared.difference());
        compared.difference().missing().forEach(from -> findings.toldEndMissing(target.fqn(), search.missing(from)));
        if (compared.isMissing() && !target.told().isEmpty()) {
            findings.targetMissing(target.fqn(), target.told().keySet(), search.missing(target.fqn()));
        }
    }

    private void tell(Fqn end, Difference difference) {
        List<Change.OfEdge> changes =
                difference.changes().stream().map(EdgeChange::planned).toList();
        changes.forEach(settings.changes());
        int removed = (int) changes.stream()
                .filter(change -> change.action() == Action.RETIRE)
                .count();
        tally.edges(new EdgeCounts(changes.size() - removed, difference.unchanged(), removed));
        if (!difference.ofOthers().isEmpty()) {
            tally.add(ofOthers(end, difference));
        }
        if (!difference.unreadable().isEmpty()) {
            tally.add(unreadable(end, difference));
        }
    }

    private Finding ofOthers(Fqn end, Difference difference) {
        String from = difference.ofOthers().stream().map(Object::toString).collect(Collectors.joining(", "));
        return switch (settings.lineage().others()) {
            case KEEP ->
                ofOthers(
                        end,
                        from,
                        "what they say of it is left as it is",
                        "Delete it in the catalog to have it from here, or see the source's key edgesOfOthers.");
            case MERGE -> ofOthers(end, from, "the columns that are known here are added to it", "");
            case REPLACE -> ofOthers(end, from, "what is known here takes its place", "");
        };
    }

    private static Finding ofOthers(Fqn end, String from, String what, String remedy) {
        return new Finding(
                "edge-of-others",
                end.toString(),
                "somebody else made the edge between it and " + from + "; " + what,
                remedy);
    }

    private static Finding unreadable(Fqn end, Difference difference) {
        return new Finding(
                "edge-share-unreadable",
                end.toString(),
                "the description of an edge of it is damaged where it lists the columns that "
                        + String.join(", ", difference.unreadable())
                        + " told; which ones those were is not known, and they stay",
                "Let them tell the edge again; columns that are no longer true are deleted in the catalog.");
    }
}
