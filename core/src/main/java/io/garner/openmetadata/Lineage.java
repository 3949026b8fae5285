package io.garner.openmetadata;

import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The edges of a catalog: {@link OpenMetadata#lineage()}. A server knows the ends of an edge by id only, so each name is
 * looked up first; an end that is not there is an outcome and no exception. Thread-safe.
 */
public final class Lineage {

    /** A server answers 400 to more. */
    private static final int DEEPEST = 3;

    private final EdgeRequests requests;

    Lineage(Function<Call, Answer> send, ServerDialect dialect, CatalogFaults faults) {
        this.requests = new EdgeRequests(send, dialect, faults);
    }

    /**
     * The edges that one emitter tells of, marked as his.
     *
     * @param owner his name, without blanks; the same in each run
     */
    public OwnEdges own(String owner, ForeignEdges foreign) {
        return new OwnEdges(requests, new EdgeEnds(), owner, foreign, false);
    }

    EdgeRequests requests() {
        return requests;
    }

    /**
     * Stores an edge between two tables as nobody's in particular, and replaces all that was stored of it before,
     * whoever has made it.
     */
    public EdgeOutcome put(Edge edge) {
        return put(EntityType.TABLE, edge, EntityType.TABLE);
    }

    /** The same between entities of other types; mappings of columns go along between tables only. */
    public EdgeOutcome put(EntityType fromType, Edge edge, EntityType toType) {
        Optional<Reference> from = reference(fromType, edge.from());
        if (from.isEmpty()) {
            return requests.missing(fromType, edge.from());
        }
        Optional<Reference> to = reference(toType, edge.to());
        if (to.isEmpty()) {
            return requests.missing(toType, edge.to());
        }
        Optional<Reference> pipeline = edge.pipeline().flatMap(name -> reference(EntityType.PIPELINE, name));
        if (edge.pipeline().isPresent() && pipeline.isEmpty()) {
            return requests.missing(EntityType.PIPELINE, edge.pipeline().get());
        }
        boolean withColumns = EdgeRequests.takesColumns(from.get(), to.get());
        EdgeWrite write = new EdgeWrite(from.get(), to.get(), withColumns ? List.of() : edge.columns());
        return requests.store(write, edge(from.get(), to.get()), requests.details(edge, pipeline, withColumns), false);
    }

    /** What is said of the edge between these two; empty when there is no edge. */
    public Optional<EdgeDetails> edge(Reference from, Reference to) {
        return requests.edge(from, to);
    }

    /**
     * The edges around an entity; empty when there is no such entity.
     *
     * @param upstream how many edges to follow against the flow, 0 to 3
     * @param downstream how many edges to follow with the flow, 0 to 3
     */
    public Optional<EntityLineage> of(EntityType type, Fqn name, int upstream, int downstream) {
        if (Math.min(upstream, downstream) < 0 || Math.max(upstream, downstream) > DEEPEST) {
            throw new IllegalArgumentException(
                    "a catalog follows 0 to " + DEEPEST + " edges, not " + upstream + " and " + downstream);
        }
        return requests.read(
                        EdgeCalls.around(type, name, upstream, downstream),
                        "Reading the lineage of " + type.word() + " " + name)
                .map(json -> Json.value(json, EntityLineage.class));
    }

    /** The name of the pipeline on an edge, which is asked for where the edge holds its id alone; empty when it has none. */
    public Optional<String> pipelineOf(EdgeDetails details) {
        return details.pipeline()
                .filter(process -> process.type().equals(EntityType.PIPELINE.word()))
                .flatMap(requests::pipelineName);
    }

    /** Deletes an edge; false when there was none between these ids. */
    public boolean delete(Reference from, Reference to) {
        return requests.delete(from, to);
    }

    /** The entity of this name as edges refer to it; empty when there is none or it is deleted. */
    public Optional<Reference> reference(EntityType type, Fqn name) {
        String path = "v1/" + type.path() + "/name/" + UrlSegments.encode(name.toString());
        return requests.read(Call.get(path, Map.of("include", "non-deleted")), "Reading " + type.word() + " " + name)
                .map(json -> new Reference(json.path("id").asText(), type.word(), Optional.empty()));
    }

    /** The names that are most like this one, of what the catalog has in its place; the likeliest first. */
    public List<Fqn> nearest(EntityType type, Fqn name) {
        return requests.nearest(type, name);
    }

    /** What is to be said of an end that is not there, with {@linkplain #nearest the names} that may be meant. */
    public EdgeOutcome.EndMissing missing(EntityType type, Fqn name) {
        return requests.missing(type, name);
    }
}
