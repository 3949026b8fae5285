package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.Patch;
import io.garner.catalog.entity.ZeroCharacter;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Writes edges. There is one for each pair of ends: the last write replaces all of its details. The description beside
 * the details is taken and not kept. Thread-safe.
 */
public final class LineageWrites {

    private static final String ADD_LINEAGE = "api/lineage/addLineage.json";

    /** In the order in which servers check them, after the ends themselves. */
    private static final List<EdgeRule> RULES = List.of(
            new PipelineExists(),
            new ColumnsOnlyBetweenTables(),
            new EndsHaveColumns(),
            new UnknownColumnsAreDropped(),
            new ColumnsExist());

    /** Edges of these sources are removed by the pipeline on them, all others by the end they lead to. */
    private static final Set<String> MADE_BY_PIPELINES = Set.of("PipelineLineage", "OpenLineage");

    private final Catalog catalog;
    private final Edges edges;
    private final Details details;

    public LineageWrites(Catalog catalog) {
        this.catalog = catalog;
        this.edges = new Edges(catalog.store());
        this.details = new Details(catalog);
    }

    /** A whole body of {@code PUT /lineage}. */
    void put(JsonNode body, Caller caller) {
        ObjectNode checked = catalog.schemas().checked(ADD_LINEAGE, body);
        ZeroCharacter.refuseIn(checked);
        JsonNode edge = checked.path("edge");
        End from = End.of(edge.path("fromEntity"));
        End to = End.of(edge.path("toEntity"));
        put(
                () -> EndsExist.alive(catalog, from),
                () -> EndsExist.alive(catalog, to),
                edge.path("lineageDetails"),
                caller);
    }

    /** An edge between two entities that were found. */
    public void put(Entity from, Entity to, JsonNode sent, Caller caller) {
        End start = End.of(from);
        End end = End.of(to);
        put(() -> EndsExist.alive(catalog, start), () -> EndsExist.alive(catalog, end), checked(sent), caller);
    }

    private Edge put(Supplier<Entity> from, Supplier<Entity> to, JsonNode sent, Caller caller) {
        return catalog.store()
                .atomically(() -> stored(new EdgeDraft(from.get(), to.get(), details.completed(sent)), caller));
    }

    private Edge stored(EdgeDraft draft, Caller caller) {
        RULES.forEach(rule -> rule.check(draft, catalog));
        Edge edge = draft.edge();
        Optional<Edge> replaced = edges.find(edge.from().id(), edge.to().id());
        edge.details().ifPresent(known -> details.stamp(known, replaced, caller));
        edges.put(edge);
        return edge;
    }

    /** The details after a JSON patch. */
    ObjectNode patched(Entity from, Entity to, JsonNode patch, Caller caller) {
        return catalog.store().atomically(() -> {
            Edge edge = edges.find(from.id(), to.id()).orElseThrow(() -> Refusal.of(404, LineageRoutes.NO_EDGE));
            ObjectNode before = edge.details().map(ObjectNode::deepCopy).orElseGet(Json::object);
            JsonNode after = checked(Patch.applied(patch, before));
            Edge stored = stored(new EdgeDraft(from, to, details.completed(after)), caller);
            return stored.details().orElseGet(Json::object);
        });
    }

    /** Details alone, checked as a part of the whole body. */
    private JsonNode checked(JsonNode sent) {
        End nowhere = new End("table", new UUID(0, 0));
        ObjectNode body = Json.object();
        ObjectNode edge = new Edge(nowhere, nowhere, Optional.empty()).ends();
        edge.set("lineageDetails", sent);
        body.set("edge", edge);
        ObjectNode checked = catalog.schemas().checked(ADD_LINEAGE, body);
        ZeroCharacter.refuseIn(checked);
        return checked.at("/edge/lineageDetails");
    }

    boolean remove(Entity from, Entity to) {
        Edge edge = new Edge(End.of(from), End.of(to), Optional.empty());
        return catalog.store().atomically(() -> edges.remove(edge));
    }

    /** Removes the edges of one source that lead to an entity, or that a pipeline made. */
    boolean removeAll(End end, String source) {
        return catalog.store().atomically(() -> {
            List<Edge> found = MADE_BY_PIPELINES.contains(source) ? edges.carriedBy(end.id()) : edges.to(end.id());
            return found.stream()
                            .filter(edge -> edge.source().equals(source))
                            .filter(edges::remove)
                            .count()
                    > 0;
        });
    }
}
