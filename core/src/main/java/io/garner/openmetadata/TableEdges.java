package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Answer;
import java.util.List;
import java.util.Optional;

/**
 * The edges of one table or routine, read and written by the ids of their ends, as a run needs them that compares many: one
 * request tells them all, and one more is sent for each edge that differs. Thread-safe.
 */
public final class TableEdges {

    private final OpenMetadata catalog;

    TableEdges(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    /**
     * The edges of an entity.
     *
     * @param lineage empty when there is no such entity
     * @param refusal what the catalog had against telling it; the lineage is not known then
     */
    public record Told(Optional<EntityLineage> lineage, Optional<Outcome.Refused> refusal) {

        private static Told refused(Outcome.Refused refusal) {
            return new Told(Optional.empty(), Optional.of(refusal));
        }
    }

    /** The edges around an entity, one step far; of a table only those that lead to it. */
    public Told around(EntityType type, Fqn name) {
        return told(type, name, type == EntityType.TABLE ? 0 : 1);
    }

    /** The edges that lead to an entity, and those that lead from it, one step far. */
    public Told toAndFrom(EntityType type, Fqn name) {
        return told(type, name, 1);
    }

    /** The edges that lead to an entity, one step far. */
    public Told into(EntityType type, Fqn name) {
        return told(type, name, 0);
    }

    private Told told(EntityType type, Fqn name, int downstream) {
        Optional<Answer> answer = catalog.sendWrite(EdgeCalls.around(type, name, 1, downstream));
        if (answer.filter(Answers::isNotFound).isPresent()) {
            return new Told(Optional.empty(), Optional.empty());
        }
        Optional<Outcome.Refused> refusal = refusalIn(answer);
        Optional<ObjectNode> json = answer.flatMap(there -> Json.object(there.body()));
        if (refusal.isPresent() || json.isEmpty()) {
            return Told.refused(refusal.orElse(new Outcome.Refused(0, "the answer is not JSON")));
        }
        return new Told(json.map(object -> Json.value(object, EntityLineage.class)), Optional.empty());
    }

    /**
     * Stores an edge, in place of all that was said of it before.
     *
     * @return what the catalog had against it
     */
    public Optional<Outcome.Refused> put(Reference from, Reference to, EdgeDetails details) {
        return refusalIn(catalog.sendWrite(EdgeCalls.put(from, to, details, catalog.dialect())));
    }

    /**
     * Deletes an edge; one that is gone already is well.
     *
     * @return what the catalog had against it
     */
    public Optional<Outcome.Refused> delete(Reference from, Reference to) {
        Optional<Answer> answer = catalog.sendWrite(EdgeCalls.delete(from, to));
        return answer.filter(Answers::isNotFound).isPresent() ? Optional.empty() : refusalIn(answer);
    }

    /**
     * The same between ends that may be no tables.
     *
     * @param withColumns false where an end has no columns: a server then refuses any mapping
     */
    public static EdgeDetails details(Edge edge, Optional<Reference> pipeline, boolean withColumns) {
        return EdgeBodies.details(edge, pipeline, withColumns);
    }

    /** An edge as the catalog takes it. */
    public static EdgeDetails details(Edge edge) {
        return EdgeBodies.details(edge, Optional.empty(), true);
    }

    /** All that is said of these edges, as a text that differs when any of it does. */
    public static String digest(List<Edge> edges) {
        StringBuilder text = new StringBuilder();
        edges.forEach(edge -> text.append(edge.from()).append(' ').append(Json.tree(details(edge))));
        return text.toString();
    }

    /** No answer means that this request got none while the catalog answers otherwise. */
    private static Optional<Outcome.Refused> refusalIn(Optional<Answer> answer) {
        if (answer.isEmpty()) {
            return Optional.of(new Outcome.Refused(0, "no proper answer came, while the catalog answers otherwise"));
        }
        return answer.filter(there -> !Answers.isSuccess(there))
                .map(there -> new Outcome.Refused(there.status(), Answers.message(there)));
    }
}
