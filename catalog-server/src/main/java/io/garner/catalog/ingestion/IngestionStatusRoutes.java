package io.garner.catalog.ingestion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.Fields;
import io.garner.catalog.entity.TimeSeries;
import io.garner.catalog.entity.View;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;
import java.util.List;

/** The runs of an ingestion pipeline below {@code /services/ingestionPipelines/{fqn}/pipelineStatus}. Thread-safe. */
public final class IngestionStatusRoutes {

    private static final String TYPE = "ingestionPipeline";
    private static final String SCHEMA =
            "entity/services/ingestionPipelines/ingestionPipeline.json#/definitions/pipelineStatus";
    private static final String PATH = "v1/services/ingestionPipelines/{}/pipelineStatus";

    private final Catalog catalog;

    public IngestionStatusRoutes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** All versions have them. */
    public List<Route> routes() {
        return List.of(
                Route.of("PUT", PATH, this::put),
                Route.of("GET", PATH, this::list),
                Route.of("GET", PATH + "/{}", this::one));
    }

    private Reply put(Request request, Caller caller) {
        ObjectNode run = catalog.schemas().checked(SCHEMA, request.sentJson());
        Entity pipeline = pipeline(request);
        catalog.store().putRecord(IngestionRuns.KIND, pipeline.id(), Json.text(run, "runId"), run);
        return Reply.json(201, event(pipeline, run, caller)).with("X-OpenMetadata-Change", "entityFieldsChanged");
    }

    /** Servers answer with the event that they publish, and always as if something were created. */
    private ObjectNode event(Entity pipeline, ObjectNode run, Caller caller) {
        ObjectNode entry = Json.object().put("name", "pipelineStatus");
        entry.set("newValue", run);
        ObjectNode change = Json.object();
        change.putArray("fieldsUpdated").add(entry);
        change.set("previousVersion", pipeline.json().path("version"));
        ObjectNode event = Json.object()
                .put("eventType", "entityFieldsChanged")
                .put("entityType", TYPE)
                .put("entityId", pipeline.id().toString())
                .put("entityFullyQualifiedName", pipeline.fqn())
                .put("userName", caller.name())
                .put("timestamp", catalog.clock().millis());
        event.set("previousVersion", pipeline.json().path("version"));
        event.set("currentVersion", pipeline.json().path("version"));
        event.set("changeDescription", change);
        event.set(
                "entity",
                new View(catalog).read(catalog.collection(TYPE).orElseThrow(), pipeline, Fields.NONE, caller));
        return event;
    }

    private Reply list(Request request, Caller caller) {
        List<ObjectNode> runs =
                IngestionRuns.oldestFirst(catalog, pipeline(request).id());
        return Reply.json(200, TimeSeries.between(runs, request.query()));
    }

    private Reply one(Request request, Caller caller) {
        String runId = request.segments().get(5);
        return catalog.store()
                .record(IngestionRuns.KIND, pipeline(request).id(), runId)
                .map(run -> Reply.json(200, run))
                .orElseThrow(() -> Refusal.noSuchEntity("pipelineStatus", runId));
    }

    private Entity pipeline(Request request) {
        return catalog.living(TYPE, request.segments().get(3));
    }
}
