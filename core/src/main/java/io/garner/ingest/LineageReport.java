package io.garner.ingest;

import io.garner.ingest.Change.OfEdge.Action;
import io.garner.ingest.EdgePlanner.Difference;
import io.garner.openmetadata.ForeignEdges;
import io.garner.model.Fqn;
import io.garner.source.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Counts and tells what became of the edges that a run looked at. Used by one thread. */
final class LineageReport {

    private final RunTally tally;
    private final LineageFindings findings;
    private final RunSettings settings;

    LineageReport(RunTally tally, LineageFindings findings, RunSettings settings) {
        this.tally = tally;
        this.findings = findings;
        this.settings = settings;
    }

    void tell(LineagePass.Compared compared) {
        tell(compared.inflow().fqn(), compared.difference());
    }

    void tell(ToldEdges.Compared compared) {
        ToldEdges.Target target = compared.target();
        tell(target.fqn(), compared.difference());
        if (compared.isMissing() && !target.told().isEmpty()) {
            findings.targetMissing(target.fqn(), target.told().keySet());
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
        difference.missing().forEach(from -> findings.endMissing(end, from));
        if (!difference.ofOthers().isEmpty()) {
            tally.add(ofOthers(end, difference));
        }
    }

    /** Tells what was gathered in the whole run. */
    void conclude() {
        findings.conclude();
    }

    private Finding ofOthers(Fqn end, Difference difference) {
        String from = difference.ofOthers().stream().map(Object::toString).collect(Collectors.joining(", "));
        boolean merged = settings.lineage().others() == ForeignEdges.MERGE;
        return new Finding(
                "edge-of-others",
                end.toString(),
                "somebody else made the edge between it and " + from
                        + (merged ? "; the columns that are known here are added to it" : "; it is left as it is"),
                merged ? "" : "Delete it in the catalog to have it from here, or see the source's key edgesOfOthers.");
    }
}
