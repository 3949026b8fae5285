package io.garner.ingest;

import io.garner.ingest.EdgeChange.Ends;
import io.garner.ingest.EdgePlanner.Difference;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgePolicy;
import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEdge;
import io.garner.openmetadata.TableEdges;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private final EdgePolicy policy;
    private final Withdrawal withdrawal;
    private final LineageFindings findings;
    private final Set<Fqn> missing = ConcurrentHashMap.newKeySet();
    private final Set<Fqn> completeFor = ConcurrentHashMap.newKeySet();
    private final Set<Fqn> unsure = ConcurrentHashMap.newKeySet();

    ToldEdgePlanner(String source, LineageRules rules, KnownEnds ends, EdgeColumns columns, LineageFindings findings) {
        this.source = source;
        this.rules = rules;
        this.ends = ends;
        this.columns = columns;
        this.policy = new EdgePolicy(rules.others());
        this.withdrawal = new Withdrawal(columns, shares -> rules.named(source, shares));
        this.findings = findings;
    }

    /** Of these pipelines the source tells every edge. */
    void complete(Set<Fqn> pipelines) {
        completeFor.addAll(pipelines);
    }

    /** Of these pipelines it may know more than it tells, whoever says that it tells every edge. */
    void unsure(Set<Fqn> pipelines) {
        unsure.addAll(pipelines);
    }

    /** Whether there is a pipeline of which anything that is not told is over. */
    boolean takesBack() {
        return !unsure.containsAll(completeFor);
    }

    /** Who tells an edge: {@code airflow via airflow.load}; statements that ran are one of many for the same source. */
    String shareOf(Edge edge) {
        Optional<String> how = edge.pipeline()
                .map(Fqn::toString)
                .or(() -> Optional.of("queries").filter(queries -> edge.source() == Edge.Source.QUERY));
        return source + how.map(EdgeShares.VIA::concat).orElse("");
    }

    /** @param isCompared whether the edges into this entity are compared by themselves */
    Difference compare(ToldEdges.Target target, EntityLineage stored, Predicate<String> isCompared) {
        Difference found = Difference.empty();
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
            before.ifPresent(shares -> found.note(shares, told.getKey()));
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
        takenBack(target, stored, wanted, isCompared).forEach(found.changes()::add);
        return found.unchanged(unchanged);
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
        Optional<EdgeShares> sum = withoutOver(before, told.keySet());
        for (Map.Entry<String, Edge> share : told.entrySet()) {
            Optional<EdgeShares> soFar = sum;
            sum = with(soFar, share.getKey(), share.getValue())
                    .map(details -> EdgeShares.of(Optional.of(details)))
                    .or(() -> soFar);
        }
        return sum.map(EdgeShares::stored);
    }

    /** The edge with a share; empty when it stays as it is. */
    private Optional<EdgeDetails> with(Optional<EdgeShares> before, String share, Edge edge) {
        Optional<EdgeDetails> after = policy.told(before, share, told(edge)).after();
        boolean asBefore = after.isEmpty()
                || before.filter(shares -> EdgeShares.areAlike(after.get(), shares.stored()))
                        .isPresent();
        // Only what differs is worth asking whether the catalog has all its columns: it refuses an edge for one that is
        // not.
        return asBefore || edge.columns().isEmpty()
                ? after
                : policy.told(before, share, told(columns.known(edge))).after();
    }

    private EdgeDetails told(Edge edge) {
        Optional<Reference> pipeline = edge.pipeline().flatMap(name -> ends.of(name, Optional.empty()));
        edge.pipeline().filter(name -> pipeline.isEmpty()).ifPresent(missing::add);
        boolean ofTables =
                KnownEnds.typeOf(edge.from()) == EntityType.TABLE && KnownEnds.typeOf(edge.to()) == EntityType.TABLE;
        return TableEdges.details(edge, pipeline, ofTables);
    }

    /** Edges that nobody tells any more, with what is left of them. */
    private List<EdgeChange> takenBack(
            ToldEdges.Target target, EntityLineage stored, Set<String> wanted, Predicate<String> isCompared) {
        Stream<StoredEdge> into =
                stored.upstreamEdges().orElse(List.of()).stream().filter(edge -> !wanted.contains(edge.fromEntity()));
        // A pipeline that now writes elsewhere no longer names what it wrote before, but still what it reads.
        Set<String> compared = stored.nodes().orElse(List.of()).stream()
                .filter(node -> node.fullyQualifiedName()
                        .map(name -> Fqn.parse(name).toString())
                        .filter(isCompared)
                        .isPresent())
                .map(Reference::id)
                .collect(Collectors.toSet());
        Stream<StoredEdge> from = stored.downstreamEdges().orElse(List.of()).stream()
                .filter(edge -> edge.fromEntity().equals(stored.entity().id()))
                .filter(edge -> !compared.contains(edge.toEntity()));
        return Stream.concat(into, from)
                .flatMap(edge -> withdrawal.of(edge, stored, target.fqn(), this::isOver).stream())
                .toList();
    }

    private Optional<EdgeShares> withoutOver(Optional<EdgeShares> before, Set<String> told) {
        return before.flatMap(shares -> {
            EdgePolicy.Verdict verdict = Withdrawal.takenBack(shares, share -> !told.contains(share) && isOver(share));
            return verdict instanceof EdgePolicy.Leave
                    ? before
                    : verdict.after().map(left -> EdgeShares.of(Optional.of(left)));
        });
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
        return isOneOf(completeFor, pipeline) && !isOneOf(unsure, pipeline);
    }

    private static boolean isOneOf(Set<Fqn> pipelines, String name) {
        return pipelines.stream().anyMatch(pipeline -> pipeline.toString().equals(name));
    }
}
