package io.garner.catalog.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;
import io.garner.catalog.version.Feature;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /v1/openlineage/lineage} and {@code /batch}: 200 whatever became of the events. Thread-safe. */
public final class OpenLineageRoutes {

    private final Catalog catalog;
    private final Ingest ingest;

    private OpenLineageRoutes(Catalog catalog) {
        this.catalog = catalog;
        this.ingest = new Ingest(catalog);
    }

    /** The routes, none before 1.12. */
    public static List<Route> of(Catalog catalog) {
        if (!catalog.version().has(Feature.OPEN_LINEAGE)) {
            return List.of();
        }
        OpenLineageRoutes routes = new OpenLineageRoutes(catalog);
        return List.of(
                Route.of("POST", "v1/openlineage/lineage", routes::one),
                Route.of("POST", "v1/openlineage/lineage/batch", routes::batch));
    }

    private Reply one(Request request, Caller caller) {
        JsonNode event = json(request);
        EventIsWellFormed.check(event, catalog.version());
        Outcome outcome = ingest.take(new RunEvent(event), caller);
        return Reply.json(200, new Tally(List.of(outcome)).answer());
    }

    private Reply batch(Request request, Caller caller) {
        JsonNode body = json(request);
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals("events")) {
                throw Refusal.badRequest("Unrecognized field \"" + name + "\"");
            }
        });
        if (!(body.path("events") instanceof ArrayNode events) || events.isEmpty()) {
            throw Refusal.badRequest("[events must not be null]");
        }
        // The whole body is read before the first event counts.
        events.forEach(event -> EventIsWellFormed.check(event, catalog.version()));
        List<Outcome> outcomes = new ArrayList<>();
        events.forEach(event -> outcomes.add(ingest.take(new RunEvent(event), caller)));
        Tally tally = new Tally(outcomes);
        ObjectNode answer = tally.answer();
        answer.set("summary", tally.summary());
        answer.set("failedEvents", tally.failures());
        return Reply.json(200, answer);
    }

    private static JsonNode json(Request request) {
        if (!request.contentType().equals("application/json")) {
            throw Refusal.unsupportedMediaType();
        }
        return request.json();
    }
}
