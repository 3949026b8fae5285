package io.garner.ingest;

import io.garner.ingest.EdgeChange.Ends;
import io.garner.ingest.EdgePlanner.Difference;
import io.garner.openmetadata.ForeignEdges;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.EdgeShares.Share;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
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

    private static final String VIA = " via ";

    private final String source;
    private final ForeignEdges others;
    private final KnownEnds ends;
    private final EdgeColumns columns;
    private final LineageFindings findings;
    private final Set<Fqn> missing = ConcurrentHashMap.newKeySet();
    private final Set<Fqn> completeFor = ConcurrentHashMap.newKeySet();

    ToldEdgePlanner(String source, ForeignEdges others, KnownEnds ends, OpenMetadata catalog, LineageFindings findings) {
        this.source = source;
        this.others = others;
        this.ends = ends;
        this.columns = new EdgeColumns(catalog);
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
        return source + how.map(VIA::concat).orElse("");
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
            Optional<EdgeDetails> before =
                    there.map(edge -> EdgeShares.of(edge.lineageDetails()).stored());
            if (there.isPresent() && EdgeShares.of(before).isOthers()) {
                found.ofOthers().add(told.getKey());
            }
            EdgeChange change = new EdgeChange(
                    told.getKey(),
                    target.fqn(),
                    Optional.of(new Ends(from.get(), stored.entity())),
                    after(told.getValue(), before),
                    before);
            if (isNeeded(change)) {
                found.changes().add(change);
            } else {
                unchanged++;
            }
        }
        takenBack(target, stored, wanted).forEach(found.changes()::add);
        return new Difference(found.changes(), unchanged, found.missing(), found.ofOthers());
    }

    private static boolean isNeeded(EdgeChange change) {
        return !change.details().equals(change.before()) && change.isNeeded();
    }

    /** What is to be said of a pair: what was, without what is over, and with what is told. */
    private Optional<EdgeDetails> after(Map<String, Edge> told, Optional<EdgeDetails> before) {
        Optional<EdgeDetails> details = withoutOver(before, told.keySet());
        boolean keep = details.isPresent() && EdgeShares.of(details).isOthers() && others == ForeignEdges.KEEP;
        if (keep) {
            return details;
        }
        for (Map.Entry<String, Edge> share : told.entrySet()) {
            details = Optional.of(with(details, share.getKey(), share.getValue()));
        }
        return details;
    }

    private EdgeDetails with(Optional<EdgeDetails> before, String share, Edge edge) {
        EdgeDetails told = told(share, edge);
        EdgeDetails after = before.isEmpty() ? told : EdgeShares.of(before).with(share, told);
        boolean asBefore = before.isPresent() && EdgeShares.areAlike(after, before.get());
        if (asBefore || edge.columns().isEmpty()) {
            return after;
        }
        // Only what differs is worth asking whether the catalog has all its columns: it refuses an edge for one that is
        // not.
        Edge known = columns.known(edge);
        EdgeDetails sent = told(share, known);
        return before.isEmpty() ? sent : EdgeShares.of(before).with(share, sent);
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
        List<EdgeChange> changes = new ArrayList<>();
        for (StoredEdge edge : stored.upstreamEdges().orElse(List.of())) {
            Optional<EdgeDetails> before = edge.lineageDetails();
            boolean leadsHere = edge.toEntity().equals(stored.entity().id());
            if (!leadsHere || wanted.contains(edge.fromEntity()) || before.isEmpty()) {
                continue;
            }
            Optional<EdgeDetails> after = withoutOver(before, Set.of());
            if (!after.equals(before)) {
                stored.nodes().orElse(List.of()).stream()
                        .filter(node -> node.id().equals(edge.fromEntity()))
                        .findFirst()
                        .ifPresent(from -> changes.add(new EdgeChange(
                                from.fullyQualifiedName().map(Fqn::parse).orElse(target.fqn()),
                                target.fqn(),
                                Optional.of(new Ends(from, stored.entity())),
                                after,
                                before)));
            }
        }
        return changes;
    }

    private Optional<EdgeDetails> withoutOver(Optional<EdgeDetails> before, Set<String> told) {
        Optional<EdgeDetails> left = before;
        for (Share share : before.map(
                        details -> EdgeShares.of(Optional.of(details)).shares())
                .orElse(List.of())) {
            if (!told.contains(share.source()) && isOver(share.source())) {
                left = left.flatMap(
                        details -> EdgeShares.of(Optional.of(details)).without(share.source()));
            }
        }
        return left;
    }

    /** Tells of what edges name and the catalog does not have, beside their ends. */
    void conclude() {
        findings.columnsUnknown(columns.unknown());
        missing.stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(findings::pipelineMissing);
    }

    private boolean isOver(String share) {
        String ours = source + VIA;
        String pipeline = share.startsWith(ours) ? share.substring(ours.length()) : "";
        // Compared as texts: what is in the catalog need not be a name.
        return completeFor.stream().anyMatch(complete -> complete.toString().equals(pipeline));
    }
}
