package io.garner.ingest;

import io.garner.ingest.EdgeChange.Ends;
import io.garner.ingest.EdgePlanner.Difference;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.ForeignEdges;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEdge;
import io.garner.openmetadata.TableEdges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares the edges that a source tells of with those stored. Each pipeline has a share of its own in an edge, which is
 * named after the source and the pipeline, so that several can tell of one pair and each takes back its own. Thread-safe
 * once all of the source is read.
 */
final class ToldEdgePlanner {

    private final String source;
    private final LineageRules rules;
    private final KnownEnds ends;
    private final EdgeColumns columns;
    private final Withdrawal withdrawal;
    private final LineageFindings findings;
    private final Set<Fqn> missing = ConcurrentHashMap.newKeySet();
    private final Set<Fqn> completeFor = ConcurrentHashMap.newKeySet();

    ToldEdgePlanner(String source, LineageRules rules, KnownEnds ends, EdgeColumns columns, LineageFindings findings) {
        this.source = source;
        this.rules = rules;
        this.ends = ends;
        this.columns = columns;
        this.withdrawal = new Withdrawal(columns, shares -> rules.named(source, shares));
        this.findings = findings;
    }

    /** Of these pipelines the source tells every edge. */
    void complete(Set<Fqn> pipelines) {
        completeFor.addAll(pipelines);
    }

    /** Who tells an edge: {@code airflow via airflow.load}; statements that ran are one of many for the same source. */
    String shareOf(Edge edge) {
        Optional<String> how = edge.pipeline()
                .map(Fqn::toString)
                .or(() -> Optional.of("queries").filter(queries -> edge.source() == Edge.Source.QUERY));
        return source + how.map(EdgeShares.VIA::concat).orElse("");
    }

    Difference compare(ToldEdges.Target target, EntityLineage stored) {
        Difference found = new Difference(new ArrayList<>(), 0, new ArrayList<>(), new ArrayList<>());
        Set<String> wanted = new HashSet<>();
        int unchanged = 0;
        for (Map.Entry<Fqn, Map<String, Edge>> told : target.told().entrySet()) {
            Optional<Reference> from = ends.of(told.getKey(), Optional.of(stored));
            if (from.isEmpty()) {
                found.missing().add(told.getKey());
                continue;
            }
            wanted.add(from.get().id());
            Optional<StoredEdge> there =
                    stored.edge(from.get().id(), stored.entity().id());
            Optional<EdgeShares> before = there.map(edge -> shares(edge.lineageDetails()));
            if (before.filter(EdgeShares::isOthers).isPresent()) {
                found.ofOthers().add(told.getKey());
            }
            EdgeChange change = living(new EdgeChange(
                    told.getKey(),
                    target.fqn(),
                    Optional.of(new Ends(from.get(), stored.entity())),
                    after(told.getValue(), before),
                    before.map(EdgeShares::stored)));
            if (isNeeded(change)) {
                found.changes().add(change);
            } else {
                unchanged++;
            }
        }
        takenBack(target, stored, wanted).forEach(found.changes()::add);
        return new Difference(found.changes(), unchanged, found.missing(), found.ofOthers());
    }

    /** Only what differs is worth asking whether all columns are there. */
    private EdgeChange living(EdgeChange change) {
        return isNeeded(change) ? columns.living(change, List.of()) : change;
    }

    private static boolean isNeeded(EdgeChange change) {
        return !change.details().equals(change.before()) && change.isNeeded();
    }

    /** What is to be said of a pair: what was, without what is over, and with what is told. */
    private Optional<EdgeDetails> after(Map<String, Edge> told, Optional<EdgeShares> before) {
        Optional<EdgeShares> shares = withoutOver(before, told.keySet());
        boolean ofOthers = shares.filter(EdgeShares::isOthers).isPresent();
        if (ofOthers && rules.others() == ForeignEdges.KEEP) {
            return shares.map(EdgeShares::stored);
        }
        Optional<EdgeShares> sum = shares.filter(there -> !ofOthers || rules.others() != ForeignEdges.REPLACE);
        for (Map.Entry<String, Edge> share : told.entrySet()) {
            sum = Optional.of(with(sum, share.getKey(), share.getValue()));
        }
        return sum.map(EdgeShares::stored);
    }

    private EdgeShares with(Optional<EdgeShares> before, String share, Edge edge) {
        EdgeDetails told = told(share, edge);
        EdgeDetails after = before.map(shares -> shares.with(share, told)).orElse(told);
        boolean asBefore = before.filter(shares -> EdgeShares.areAlike(after, shares.stored()))
                .isPresent();
        if (asBefore || edge.columns().isEmpty()) {
            return EdgeShares.of(Optional.of(after));
        }
        // Only what differs is worth asking whether the catalog has all its columns: it refuses an edge for one that is
        // not.
        EdgeDetails sent = told(share, columns.known(edge));
        return EdgeShares.of(
                Optional.of(before.map(shares -> shares.with(share, sent)).orElse(sent)));
    }

    private EdgeDetails told(String share, Edge edge) {
        Optional<Reference> pipeline = edge.pipeline().flatMap(name -> ends.of(name, Optional.empty()));
        edge.pipeline().filter(name -> pipeline.isEmpty()).ifPresent(missing::add);
        boolean ofTables =
                KnownEnds.typeOf(edge.from()) == EntityType.TABLE && KnownEnds.typeOf(edge.to()) == EntityType.TABLE;
        String description = EdgeShares.MARK
                + share
                + edge.description()
                        .map(text -> "\n" + EdgeShares.escaped(text))
                        .orElse("");
        return TableEdges.details(edge.describedAs(description), pipeline, ofTables);
    }

    /** Edges that nobody tells any more, with what is left of them. */
    private List<EdgeChange> takenBack(ToldEdges.Target target, EntityLineage stored, Set<String> wanted) {
        return stored.upstreamEdges().orElse(List.of()).stream()
                .filter(edge -> !wanted.contains(edge.fromEntity()))
                .flatMap(edge -> withdrawal.of(edge, stored, target.fqn(), this::isOver).stream())
                .toList();
    }

    private Optional<EdgeShares> withoutOver(Optional<EdgeShares> before, Set<String> told) {
        return before.flatMap(shares -> Withdrawal.without(shares, share -> !told.contains(share) && isOver(share)));
    }

    /** Takes shares back from edges; in the names that our sources have today. */
    Withdrawal withdrawal() {
        return withdrawal;
    }

    /** Who says what of an edge. */
    private EdgeShares shares(Optional<EdgeDetails> details) {
        return rules.named(source, EdgeShares.of(details));
    }

    /** Tells of pipelines that edges name and the catalog does not have. */
    void conclude() {
        missing.stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(findings::pipelineMissing);
    }

    private boolean isOver(String share) {
        String ours = source + EdgeShares.VIA;
        String pipeline = share.startsWith(ours) ? share.substring(ours.length()) : "";
        // Compared as texts: what is in the catalog need not be a name.
        return completeFor.stream().anyMatch(complete -> complete.toString().equals(pipeline));
    }
}
