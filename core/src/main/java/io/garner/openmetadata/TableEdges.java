package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The edges that lead to one table, read and written by the ids of their ends, as a run needs them that compares many: one
 * request tells all that leads to a table, and one more is sent for each edge that differs. Thread-safe.
 */
public final class TableEdges {

    private static final String PATH = "v1/lineage";

    private final OpenMetadata catalog;

    TableEdges(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    /** The catalog would not do this for one table; for others it may. */
    public static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Outcome.Refused refusal;

        RefusedException(Outcome.Refused refusal) {
            super(refusal.toString());
            this.refusal = refusal;
        }

        public Outcome.Refused refusal() {
            return refusal;
        }
    }

    /**
     * What leads to the table, one step far; empty when there is no such table.
     *
     * @throws RefusedException when the catalog does not tell
     */
    public Optional<EntityLineage> into(Fqn table) {
        String path = PATH + "/" + EntityType.TABLE.word() + "/name/" + UrlSegments.encode(table.toString());
        Answer answer = send(Call.get(path, Map.of("upstreamDepth", "1", "downstreamDepth", "0")));
        if (Answers.isNotFound(answer)) {
            return Optional.empty();
        }
        ObjectNode json = Json.object(checked(answer).body())
                .orElseThrow(
                        () -> new RefusedException(new Outcome.Refused(answer.status(), "the answer is not JSON")));
        return Optional.of(Json.value(json, EntityLineage.class));
    }

    /**
     * Stores an edge, in place of all that was said of it before.
     *
     * @throws RefusedException when the catalog does not take it
     */
    public void put(Reference from, Reference to, EdgeDetails details) {
        EdgeDetails said = new EdgeDetails(
                details.sqlQuery(),
                details.columnsLineage(),
                details.pipeline().map(TableEdges::bare),
                details.description(),
                details.source());
        ObjectNode edge = Json.tree(new EdgeBody(bare(from), bare(to), Optional.of(said)));
        if (edge.get("lineageDetails") instanceof ObjectNode sent) {
            catalog.dialect().edgeToServer(sent);
        }
        ObjectNode request = edge.objectNode();
        request.set("edge", edge);
        checked(send(Call.put(PATH, request)));
    }

    /**
     * Deletes an edge; one that is gone already is well.
     *
     * @throws RefusedException when the catalog does not delete it
     */
    public void delete(Reference from, Reference to) {
        String path = String.join("/", PATH, from.type(), from.id(), to.type(), to.id());
        Answer answer = send(Call.delete(path));
        if (!Answers.isNotFound(answer)) {
            checked(answer);
        }
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

    private Answer send(Call call) {
        return catalog.sendWrite(call)
                .orElseThrow(() -> new RefusedException(
                        new Outcome.Refused(0, "no proper answer came, while the catalog answers otherwise")));
    }

    private static Answer checked(Answer answer) {
        if (!Answers.isSuccess(answer)) {
            throw new RefusedException(new Outcome.Refused(answer.status(), Answers.message(answer)));
        }
        return answer;
    }

    private static Reference bare(Reference end) {
        return new Reference(end.id(), end.type(), Optional.empty());
    }
}
