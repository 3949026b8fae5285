package io.garner.catalog.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.TimeSeries;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;
import io.garner.catalog.version.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runs of a pipeline below {@code /pipelines/{fqn}/status}. Thread-safe. */
public final class PipelineStatusRoutes {

    private static final String TYPE = "pipeline";
    private static final String SCHEMA = "entity/data/pipeline.json#/definitions/pipelineStatus";
    private static final String PATH = "v1/pipelines/{}/status";
    private static final int MOST = 1000;

    private final Catalog catalog;
    private final TimeSeries runs;
    private final StatusAnswer answer;

    public PipelineStatusRoutes(Catalog catalog) {
        this.catalog = catalog;
        this.runs = runs(catalog);
        this.answer = new StatusAnswer(catalog);
    }

    static TimeSeries runs(Catalog catalog) {
        return new TimeSeries(catalog.store(), "pipelineStatus");
    }

    /** What this version has. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                Route.of("PUT", PATH, this::put),
                Route.of("GET", PATH, this::list),
                Route.of("DELETE", PATH + "/{}", this::delete)));
        if (catalog.version().has(Feature.STATUS_BULK)) {
            routes.add(Route.of("PUT", PATH + "/bulk", this::putAll));
        }
        return routes;
    }

    private Reply put(Request request, Caller caller) {
        JsonNode body = request.sentJson();
        Entity pipeline = pipeline(request);
        ObjectNode run = checked(body, pipeline);
        Optional<ObjectNode> former = stored(pipeline, run);
        return answer.put(pipeline, run, former, caller);
    }

    /** What such a call answers is not established: here, the same as for its last run alone. */
    private Reply putAll(Request request, Caller caller) {
        if (!(request.sentJson() instanceof ArrayNode rows) || rows.isEmpty()) {
            throw Refusal.badRequest("[request body must be a list of statuses]");
        }
        if (rows.size() > MOST) {
            throw Refusal.badRequest("[size must be between 1 and " + MOST + "]");
        }
        Entity pipeline = pipeline(request);
        List<ObjectNode> all = new ArrayList<>();
        rows.forEach(row -> all.add(checked(row, pipeline)));
        all.forEach(run -> runs.put(pipeline.id(), run));
        ObjectNode last = all.get(all.size() - 1);
        return answer.put(pipeline, last, Optional.of(last), caller);
    }

    private ObjectNode checked(JsonNode body, Entity pipeline) {
        ObjectNode run = catalog.schemas().checked(SCHEMA, body);
        RunHasTaskStatuses.check(run);
        RunNamesTasksOfThePipeline.check(run, pipeline.json());
        return run;
    }

    private Optional<ObjectNode> stored(Entity pipeline, ObjectNode run) {
        return catalog.store().atomically(() -> {
            Optional<ObjectNode> former = runs.at(pipeline.id(), TimeSeries.timestamp(run));
            runs.put(pipeline.id(), run);
            return former;
        });
    }

    private Reply list(Request request, Caller caller) {
        return Reply.json(200, runs.between(pipeline(request).id(), request.query()));
    }

    private Reply delete(Request request, Caller caller) {
        Entity pipeline = pipeline(request);
        String moment = request.segments().get(4);
        long timestamp = TimeSeries.moment(moment);
        ObjectNode run = runs.at(pipeline.id(), timestamp)
                .orElseThrow(() ->
                        Refusal.of(404, "Failed to find pipeline status for " + pipeline.name() + " at " + moment));
        runs.remove(pipeline.id(), timestamp);
        return answer.deleted(pipeline, run, caller);
    }

    private Entity pipeline(Request request) {
        return catalog.living(TYPE, request.segments().get(2));
    }
}
