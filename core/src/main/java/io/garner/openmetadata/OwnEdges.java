package io.garner.openmetadata;

import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EdgeEnds.End;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The edges of one emitter: {@link Lineage#own}. Each is compared with what is stored and written only where that differs,
 * so that whoever tells the same again writes nothing. What others say of the same edge stays ({@link EdgeShares}), and an
 * edge that somebody else has made is left to the policy. Thread-safe; two threads should not write one edge at a time,
 * because servers have no lock on it.
 */
public final class OwnEdges {

    private static final Pattern OWNER = Pattern.compile("\\S{1,256}");

    private final EdgeRequests requests;
    private final EdgeEnds ends;
    private final String owner;
    private final ForeignEdges foreign;
    private final boolean dryRun;

    OwnEdges(EdgeRequests requests, EdgeEnds ends, String owner, ForeignEdges foreign, boolean dryRun) {
        if (!OWNER.matcher(owner).matches()) {
            throw new IllegalArgumentException(
                    "an emitter's name has 1 to 256 characters and no blank among them, unlike \"" + owner + "\"");
        }
        this.requests = requests;
        this.ends = ends;
        this.owner = owner;
        this.foreign = foreign;
        this.dryRun = dryRun;
    }

    /** The same edges, of which nothing is written: outcomes tell what would be done. */
    public OwnEdges dryRun(boolean dry) {
        return new OwnEdges(requests, ends, owner, foreign, dry);
    }

    /** The edges of another emitter. */
    public OwnEdges as(String other) {
        return new OwnEdges(requests, ends, other, foreign, dryRun);
    }

    /** The same edges with another policy for those of others. */
    public OwnEdges with(ForeignEdges policy) {
        return new OwnEdges(requests, ends, owner, policy, dryRun);
    }

    /** The same edges through a catalog that may be asked for less long; what is known of ends is shared. */
    public OwnEdges through(OpenMetadata catalog) {
        return new OwnEdges(catalog.lineage().requests(), ends, owner, foreign, dryRun);
    }

    /** Tells of an edge between two tables all that this emitter has to say. */
    public EdgeOutcome put(Edge edge) {
        return put(EntityType.TABLE, edge, EntityType.TABLE);
    }

    /** The same between entities of other types; mappings of columns go along between tables only. */
    public EdgeOutcome put(EntityType fromType, Edge edge, EntityType toType) {
        return onEnds(fromType, edge.from(), toType, edge.to(), (from, to) -> put(from, edge, to));
    }

    /**
     * Takes this emitter's part from an edge, and the edge away when nobody else has a part in it. An edge in which this
     * emitter has no part stays; what no emitter has told of it goes with {@link ForeignEdges#REPLACE}.
     */
    public EdgeOutcome remove(EntityType fromType, Fqn from, EntityType toType, Fqn to) {
        return onEnds(fromType, from, toType, to, (start, end) -> remove(from, start, to, end));
    }

    /** Whether the catalog has this entity; remembered while it is there. */
    public Optional<Reference> reference(EntityType type, Fqn name) {
        return ends.find(type, name, requests::end).map(End::reference);
    }

    /** The names that are most like this one, of what the catalog has in its place. */
    public List<Fqn> nearest(EntityType type, Fqn name) {
        return requests.nearest(type, name);
    }

    private interface OnEnds {
        EdgeOutcome apply(End from, End to);
    }

    private EdgeOutcome onEnds(EntityType fromType, Fqn from, EntityType toType, Fqn to, OnEnds work) {
        EdgeOutcome outcome = once(fromType, from, toType, to, work);
        if (!(outcome instanceof EdgeOutcome.Refused refused) || refused.status() == Answers.FORBIDDEN) {
            return outcome;
        }
        // What is remembered of an end may be out of date: asked anew, it may do, or be missing for good.
        ends.forget(fromType, from);
        ends.forget(toType, to);
        return once(fromType, from, toType, to, work);
    }

    private EdgeOutcome once(EntityType fromType, Fqn from, EntityType toType, Fqn to, OnEnds work) {
        Optional<End> start = ends.find(fromType, from, requests::end);
        if (start.isEmpty()) {
            return requests.missing(fromType, from);
        }
        Optional<End> end = ends.find(toType, to, requests::end);
        return end.isEmpty() ? requests.missing(toType, to) : work.apply(start.get(), end.get());
    }

    private EdgeOutcome put(End from, Edge edge, End to) {
        Optional<Reference> pipeline = edge.pipeline().flatMap(name -> reference(EntityType.PIPELINE, name));
        if (edge.pipeline().isPresent() && pipeline.isEmpty()) {
            return requests.missing(EntityType.PIPELINE, edge.pipeline().get());
        }
        boolean withColumns = EdgeRequests.takesColumns(from.reference(), to.reference());
        if (withColumns) {
            Optional<String> unknown = UnknownColumns.of(edge, from, to);
            if (unknown.isPresent()) {
                return new EdgeOutcome.Refused(0, unknown.get());
            }
        }
        EdgeWrite write = new EdgeWrite(from.reference(), to.reference(), withColumns ? List.of() : edge.columns());
        EdgeDetails mine = requests.details(edge, pipeline, withColumns);
        return put(
                edge,
                write,
                mine,
                sum -> withColumns ? GoneColumns.in(sum, edge.from(), from, edge.to(), to) : Set.of());
    }

    private EdgeOutcome put(
            Edge edge, EdgeWrite write, EdgeDetails mine, Function<EdgeDetails, Set<ColumnsBody>> goneIn) {
        Optional<EdgeDetails> stored = requests.edge(write.from(), write.to());
        Optional<EdgeShares> before = stored.map(details -> EdgeShares.of(Optional.of(details)));
        EdgePolicy.Verdict verdict = new EdgePolicy(foreign).told(before, owner, mine);
        if (!(verdict instanceof EdgePolicy.Store store)) {
            EdgeDetails kept = stored.orElseThrow();
            return verdict instanceof EdgePolicy.Leave leave && leave.isSaid()
                    ? new EdgeOutcome.Unchanged(write.from(), write.to(), otherPipeline(edge, mine, kept))
                    : new EdgeOutcome.KeptForeign(kept);
        }
        EdgeDetails sum = store.details();
        // Only what is written anyway is worth a look at what others said.
        boolean asStored =
                stored.filter(there -> EdgeShares.areAlike(there, sum)).isPresent();
        Set<ColumnsBody> gone = asStored ? Set.of() : goneIn.apply(sum);
        EdgeWrite known = write.without(gone)
                .showing(otherPipeline(edge, mine, sum))
                .unread(before.map(EdgeShares::unreadable).orElse(List.of()));
        return requests.store(known, stored, without(sum, gone), dryRun);
    }

    private static EdgeDetails without(EdgeDetails details, Set<ColumnsBody> gone) {
        return gone.isEmpty() ? details : EdgeShares.of(Optional.of(details)).withoutColumns(gone);
    }

    private Optional<EdgeOutcome.OtherPipeline> otherPipeline(Edge edge, EdgeDetails mine, EdgeDetails shown) {
        Optional<String> wanted = mine.pipeline().map(Reference::id);
        return wanted.isEmpty() || wanted.equals(shown.pipeline().map(Reference::id))
                ? Optional.empty()
                : edge.pipeline()
                        .map(told -> new EdgeOutcome.OtherPipeline(
                                told,
                                shown.pipeline()
                                        .map(it -> requests.pipelineName(it).orElse(it.id()))));
    }

    private EdgeOutcome remove(Fqn fromName, End from, Fqn toName, End to) {
        Optional<EdgeDetails> stored = requests.edge(from.reference(), to.reference());
        if (stored.isEmpty()) {
            return new EdgeOutcome.Absent();
        }
        EdgePolicy.Verdict verdict = new EdgePolicy(foreign).removed(EdgeShares.of(stored), owner);
        if (verdict instanceof EdgePolicy.Leave) {
            return new EdgeOutcome.KeptForeign(stored.get());
        }
        return requests.takeAway(
                from.reference(),
                to.reference(),
                verdict.after().map(details -> without(details, GoneColumns.in(details, fromName, from, toName, to))),
                dryRun);
    }
}
