package io.garner.catalog.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.Fields;
import io.garner.catalog.entity.View;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Reply;
import io.garner.catalog.version.Feature;
import java.util.Optional;

/** What a server says to a run that is put or deleted: the bare pipeline with that run. Thread-safe. */
final class StatusAnswer {

    private final Catalog catalog;

    StatusAnswer(Catalog catalog) {
        this.catalog = catalog;
    }

    /** From 1.6 on it looks like an update of the pipeline, though no version of it is kept. */
    Reply put(Entity pipeline, ObjectNode run, Optional<ObjectNode> former, Caller caller) {
        ObjectNode json = pipeline(pipeline, run, caller);
        if (!catalog.version().has(Feature.STATUS_IS_AN_UPDATE)) {
            return Reply.json(200, json);
        }
        if (json.path("service") instanceof ObjectNode service) {
            service.remove("href");
        }
        json.put("updatedAt", catalog.clock().millis());
        json.set("changeDescription", change(pipeline, run, former.orElse(run)));
        return Reply.json(200, json).with("X-OpenMetadata-Change", "entityUpdated");
    }

    Reply deleted(Entity pipeline, ObjectNode run, Caller caller) {
        return Reply.json(200, pipeline(pipeline, run, caller));
    }

    private ObjectNode pipeline(Entity pipeline, ObjectNode run, Caller caller) {
        ObjectNode json = new View(catalog)
                .read(catalog.collection("pipeline").orElseThrow(), pipeline, Fields.of("tasks"), caller);
        json.remove("href");
        json.set("pipelineStatus", run);
        return json;
    }

    /** 1.6 names the run itself as the old value when there was none before. */
    private static ObjectNode change(Entity pipeline, ObjectNode run, ObjectNode former) {
        ObjectNode entry = Json.object().put("name", "pipelineStatus").put("oldValue", former.toString());
        entry.set("newValue", run);
        ObjectNode change = Json.object();
        change.putArray("fieldsAdded");
        change.putArray("fieldsUpdated").add(entry);
        change.putArray("fieldsDeleted");
        change.set("previousVersion", pipeline.json().path("version"));
        return change;
    }
}
