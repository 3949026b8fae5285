package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    private static final String PATH = "v1/lineage";

    private final Function<Call, Answer> send;
    private final ServerDialect dialect;
    private final CatalogFaults faults;

    Lineage(Function<Call, Answer> send, ServerDialect dialect, CatalogFaults faults) {
        this.send = send;
        this.dialect = dialect;
        this.faults = faults;
    }

    /** Stores an edge between two tables, and replaces all that was stored of it before. */
    public EdgeOutcome put(Edge edge) {
        return put(EntityType.TABLE, edge, EntityType.TABLE);
    }

    /** The same between entities of other types; mappings of columns go along between tables only. */
    public EdgeOutcome put(EntityType fromType, Edge edge, EntityType toType) {
        Optional<Reference> from = reference(fromType, edge.from());
        if (from.isEmpty()) {
            return new EdgeOutcome.MissingEnd(fromType, edge.from());
        }
        Optional<Reference> to = reference(toType, edge.to());
        if (to.isEmpty()) {
            return new EdgeOutcome.MissingEnd(toType, edge.to());
        }
        Optional<Reference> pipeline = edge.pipeline().flatMap(name -> reference(EntityType.PIPELINE, name));
        if (edge.pipeline().isPresent() && pipeline.isEmpty()) {
            return new EdgeOutcome.MissingEnd(
                    EntityType.PIPELINE, edge.pipeline().get());
        }
        boolean withColumns = fromType == EntityType.TABLE && toType == EntityType.TABLE;
        EdgeDetails details = EdgeBodies.details(edge, pipeline, withColumns);
        Answer answer = send.apply(Call.put(PATH, body(new EdgeBody(from.get(), to.get(), Optional.of(details)))));
        return Answers.isSuccess(answer)
                ? new EdgeOutcome.Stored(from.get(), to.get(), withColumns ? List.of() : edge.columns())
                : new EdgeOutcome.Refused(answer.status(), Answers.message(answer));
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
        String path = String.join("/", PATH, from.type(), from.id(), to.type(), to.id());
        Answer answer = send.apply(Call.delete(path));
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

    private JsonNode body(EdgeBody edge) {
        ObjectNode json = Json.tree(edge);
        if (json.get("lineageDetails") instanceof ObjectNode details) {
            dialect.edgeToServer(details);
        }
        return Json.tree(new AddLineage(json));
    }

    /** The request around an edge. */
    private record AddLineage(JsonNode edge) {}
}
