package io.garner.openmetadata;

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

/** The requests that an edge takes, and what their answers mean. Thread-safe. */
final class EdgeRequests {

    private final Function<Call, Answer> send;
    private final ServerDialect dialect;
    private final CatalogFaults faults;

    EdgeRequests(Function<Call, Answer> send, ServerDialect dialect, CatalogFaults faults) {
        this.send = send;
        this.dialect = dialect;
        this.faults = faults;
    }

    /** An edge's details in this server's words, and so as they are read back. */
    EdgeDetails details(Edge edge, Optional<Reference> pipeline, boolean withColumns) {
        ObjectNode json = Json.tree(EdgeBodies.details(edge, pipeline, withColumns));
        dialect.edgeToServer(json);
        return Json.value(json, EdgeDetails.class);
    }

    static boolean takesColumns(Reference from, Reference to) {
        String table = EntityType.TABLE.word();
        return from.type().equals(table) && to.type().equals(table);
    }

    /** What is said of the edge between these two; empty when there is no edge. */
    Optional<EdgeDetails> edge(Reference from, Reference to) {
        // The one read that all versions have; from the far end, because a table feeds more than it is fed by.
        return read(EdgeCalls.into(to), "Reading the lineage of " + to.type() + " " + to.id())
                .flatMap(json -> Json.value(json, EntityLineage.class).edge(from.id(), to.id()))
                .map(edge -> edge.lineageDetails().orElse(EdgeDetails.NOTHING));
    }

    /** Writes details, in this server's words, unless they are stored already. */
    EdgeOutcome store(EdgeWrite write, Optional<EdgeDetails> stored, EdgeDetails next, boolean dryRun) {
        if (stored.isPresent() && EdgeShares.areAlike(stored.get(), next)) {
            return new EdgeOutcome.Unchanged(write.from(), write.to(), write.otherPipeline());
        }
        if (!dryRun) {
            Answer answer = send.apply(EdgeCalls.put(write.from(), write.to(), next, dialect));
            if (!Answers.isSuccess(answer)) {
                return refused(answer);
            }
        }
        boolean strange = next.description().isPresent()
                && EdgeShares.of(Optional.of(next)).isOthers();
        return stored.isPresent()
                ? new EdgeOutcome.Updated(
                        write.from(),
                        write.to(),
                        strange,
                        write.leftOut(),
                        List.copyOf(write.gone()),
                        write.unreadable(),
                        write.otherPipeline())
                : new EdgeOutcome.Created(write.from(), write.to(), write.leftOut());
    }

    /** Stores what is left of an edge, or deletes it when nothing is. */
    EdgeOutcome takeAway(Reference from, Reference to, Optional<EdgeDetails> left, boolean dryRun) {
        if (dryRun) {
            return new EdgeOutcome.Removed();
        }
        Answer answer = send.apply(left.map(details -> EdgeCalls.put(from, to, details, dialect))
                .orElseGet(() -> EdgeCalls.delete(from, to)));
        if (Answers.isSuccess(answer)) {
            return new EdgeOutcome.Removed();
        }
        return Answers.isNotFound(answer) ? new EdgeOutcome.Absent() : refused(answer);
    }

    /** Deletes an edge; false when there was none between these ids. */
    boolean delete(Reference from, Reference to) {
        Answer answer = send.apply(EdgeCalls.delete(from, to));
        if (!Answers.isSuccess(answer) && !Answers.isNotFound(answer)) {
            throw faults.refused("Deleting the edge from " + from.id() + " to " + to.id(), answer);
        }
        return Answers.isSuccess(answer);
    }

    /** An end of edges, tables with their columns; empty when there is none or it is deleted. */
    Optional<ObjectNode> end(EntityType type, Fqn name) {
        String path = "v1/" + type.path() + "/name/" + UrlSegments.encode(name.toString());
        Map<String, String> query = new LinkedHashMap<>(Map.of("include", "non-deleted"));
        if (type == EntityType.TABLE) {
            query.put("fields", "columns");
        }
        return read(Call.get(path, query), "Reading " + type.word() + " " + name);
    }

    EdgeOutcome.EndMissing missing(EntityType type, Fqn name) {
        return new EdgeOutcome.EndMissing(type, name, nearest(type, name));
    }

    List<Fqn> nearest(EntityType type, Fqn name) {
        return new NearestNames(this::hint).to(type, name);
    }

    /** What the catalog calls a pipeline that it shows on an edge: an edge that was read may hold its id alone. */
    Optional<String> pipelineName(Reference pipeline) {
        return pipeline.fullyQualifiedName()
                .or(() -> hint(Call.get("v1/" + EntityType.PIPELINE.path() + "/" + pipeline.id(), Map.of()))
                        .map(json -> json.path("fullyQualifiedName").asText(""))
                        .filter(name -> !name.isEmpty()));
    }

    private Optional<ObjectNode> hint(Call call) {
        Answer answer = send.apply(call);
        return Answers.isSuccess(answer) ? Json.object(answer.body()) : Optional.empty();
    }

    /** What is there; empty when there is no such thing. */
    Optional<ObjectNode> read(Call call, String tried) {
        Answer answer = send.apply(call);
        if (Answers.isNotFound(answer)) {
            return Optional.empty();
        }
        if (!Answers.isSuccess(answer)) {
            throw faults.refused(tried, answer);
        }
        return Optional.of(Json.object(answer.body()).orElseThrow(() -> faults.notOpenMetadata(tried, answer)));
    }

    private static EdgeOutcome refused(Answer answer) {
        return new EdgeOutcome.Refused(answer.status(), Answers.message(answer));
    }
}
