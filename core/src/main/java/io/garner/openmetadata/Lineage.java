package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.util.LinkedHashMap;
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

    private static final String PATH = "v1/lineage";

    private final Function<Call, Answer> send;
    private final ServerDialect dialect;
    private final CatalogFaults faults;

    Lineage(Function<Call, Answer> send, ServerDialect dialect, CatalogFaults faults) {
        this.send = send;
        this.dialect = dialect;
        this.faults = faults;
    }

    /**
     * The edges that one emitter tells of, marked as his.
     *
     * @param owner his name, without blanks; the same in each run
     */
    public OwnEdges own(String owner, ForeignEdges foreign) {
        return new OwnEdges(this, new EdgeEnds(), owner, foreign, false);
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
            return missing(fromType, edge.from());
        }
        Optional<Reference> to = reference(toType, edge.to());
        if (to.isEmpty()) {
            return missing(toType, edge.to());
        }
        Optional<Reference> pipeline = edge.pipeline().flatMap(name -> reference(EntityType.PIPELINE, name));
        if (edge.pipeline().isPresent() && pipeline.isEmpty()) {
            return missing(EntityType.PIPELINE, edge.pipeline().get());
        }
        boolean withColumns = takesColumns(from.get(), to.get());
        EdgeWrite write = new EdgeWrite(from.get(), to.get(), withColumns ? List.of() : edge.columns());
        return store(write, edge(from.get(), to.get()), details(edge, pipeline, withColumns), false);
    }

    /** What is said of the edge between these two; empty when there is no edge. */
    public Optional<EdgeDetails> edge(Reference from, Reference to) {
        String path = String.join("/", PATH, to.type(), to.id());
        // The one read that all versions have; from the far end, because a table feeds more than it is fed by.
        Map<String, String> depths = Map.of("upstreamDepth", "1", "downstreamDepth", "0");
        return read(Call.get(path, depths), "Reading the lineage of " + to.type() + " " + to.id())
                .flatMap(json -> Json.value(json, EntityLineage.class).edge(from.id(), to.id()))
                .map(edge -> edge.lineageDetails().orElse(EdgeDetails.NOTHING));
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
        String path = PATH + "/" + type.word() + "/name/" + UrlSegments.encode(name.toString());
        Map<String, String> depths =
                Map.of("upstreamDepth", String.valueOf(upstream), "downstreamDepth", String.valueOf(downstream));
        return read(Call.get(path, depths), "Reading the lineage of " + type.word() + " " + name)
                .map(json -> Json.value(json, EntityLineage.class));
    }

    /** Deletes an edge; false when there was none between these ids. */
    public boolean delete(Reference from, Reference to) {
        Answer answer = send.apply(Call.delete(path(from, to)));
        if (!Answers.isSuccess(answer) && !Answers.isNotFound(answer)) {
            throw faults.refused("Deleting the edge from " + from.id() + " to " + to.id(), answer);
        }
        return Answers.isSuccess(answer);
    }

    /** The entity of this name as edges refer to it; empty when there is none or it is deleted. */
    public Optional<Reference> reference(EntityType type, Fqn name) {
        String path = "v1/" + type.path() + "/name/" + UrlSegments.encode(name.toString());
        return read(Call.get(path, Map.of("include", "non-deleted")), "Reading " + type.word() + " " + name)
                .map(json -> new Reference(json.path("id").asText(), type.word(), Optional.empty()));
    }

    /** The names that are most like this one, of what the catalog has in its place; the likeliest first. */
    public List<Fqn> nearest(EntityType type, Fqn name) {
        return new NearestNames(this::hint).to(type, name);
    }

    EdgeOutcome missing(EntityType type, Fqn name) {
        return new EdgeOutcome.EndMissing(type, name, nearest(type, name));
    }

    /** An edge's details in this server's words, and so as they are read back. */
    EdgeDetails details(Edge edge, Optional<Reference> pipeline, boolean withColumns) {
        ObjectNode json = Json.tree(EdgeBodies.details(edge, pipeline, withColumns));
        dialect.edgeToServer(json);
        return Json.value(json, EdgeDetails.class);
    }

    boolean takesColumns(Reference from, Reference to) {
        String table = EntityType.TABLE.word();
        return from.type().equals(table) && to.type().equals(table);
    }

    /** Writes details, in this server's words, unless they are stored already. */
    EdgeOutcome store(EdgeWrite write, Optional<EdgeDetails> stored, EdgeDetails next, boolean dryRun) {
        if (stored.isPresent() && EdgeMerge.areSame(stored.get(), next)) {
            return new EdgeOutcome.Unchanged(write.from(), write.to());
        }
        if (!dryRun) {
            Answer answer = send.apply(Call.put(PATH, body(write.from(), write.to(), next)));
            if (!Answers.isSuccess(answer)) {
                return refused(answer);
            }
        }
        boolean strange = next.description().isPresent() && !EdgeMerge.isOurs(next);
        return stored.isPresent()
                ? new EdgeOutcome.Updated(write.from(), write.to(), strange, write.leftOut())
                : new EdgeOutcome.Created(write.from(), write.to(), write.leftOut());
    }

    /** Stores what is left of an edge, or deletes it when nothing is. */
    EdgeOutcome takeAway(Reference from, Reference to, Optional<EdgeDetails> left, boolean dryRun) {
        if (dryRun) {
            return new EdgeOutcome.Removed();
        }
        Answer answer = send.apply(left.map(details -> Call.put(PATH, body(from, to, details)))
                .orElseGet(() -> Call.delete(path(from, to))));
        if (Answers.isSuccess(answer)) {
            return new EdgeOutcome.Removed();
        }
        return Answers.isNotFound(answer) ? new EdgeOutcome.Absent() : refused(answer);
    }

    private static EdgeOutcome refused(Answer answer) {
        return new EdgeOutcome.Refused(answer.status(), Answers.message(answer));
    }

    Optional<ObjectNode> end(EntityType type, Fqn name) {
        String path = "v1/" + type.path() + "/name/" + UrlSegments.encode(name.toString());
        Map<String, String> query = new LinkedHashMap<>(Map.of("include", "non-deleted"));
        if (type == EntityType.TABLE) {
            query.put("fields", "columns");
        }
        return read(Call.get(path, query), "Reading " + type.word() + " " + name);
    }

    private Optional<ObjectNode> hint(Call call) {
        Answer answer = send.apply(call);
        return Answers.isSuccess(answer) ? Json.object(answer.body()) : Optional.empty();
    }

    private Optional<ObjectNode> read(Call call, String tried) {
        Answer answer = send.apply(call);
        if (Answers.isNotFound(answer)) {
            return Optional.empty();
        }
        if (!Answers.isSuccess(answer)) {
            throw faults.refused(tried, answer);
        }
        return Optional.of(Json.object(answer.body()).orElseThrow(() -> faults.notOpenMetadata(tried, answer)));
    }

    private static String path(Reference from, Reference to) {
        return String.join("/", PATH, from.type(), from.id(), to.type(), to.id());
    }

    private static JsonNode body(Reference from, Reference to, EdgeDetails details) {
        EdgeBody edge = new EdgeBody(pointer(from), pointer(to), Optional.of(withPointer(details)));
        return Json.tree(new AddLineage(Json.tree(edge)));
    }

    /** What is read of a pipeline may hold members that a server writes and does not take. */
    private static EdgeDetails withPointer(EdgeDetails details) {
        return new EdgeDetails(
                details.sqlQuery(),
                details.columnsLineage(),
                details.pipeline().map(Lineage::pointer),
                details.description(),
                details.source());
    }

    private static Reference pointer(Reference reference) {
        return new Reference(reference.id(), reference.type(), Optional.empty());
    }

    /** The request around an edge. */
    private record AddLineage(JsonNode edge) {}
}
