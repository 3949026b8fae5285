package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;

/** {@code PUT /{collection}/bulk}, from 1.11 on: 200 even when every row failed. Thread-safe. */
final class Bulk {

    private final Catalog catalog;
    private final Writes writes;

    Bulk(Catalog catalog, Writes writes) {
        this.catalog = catalog;
        this.writes = writes;
    }

    Reply put(Request request, Caller caller) {
        if (!(request.json() instanceof ArrayNode rows)) {
            throw Refusal.badRequest("Cannot deserialize value of type `java.util.ArrayList` from Object value");
        }
        ArrayNode passed = Json.array();
        ArrayNode failed = Json.array();
        rows.forEach(row -> putRow(row, caller, passed, failed));
        return Reply.json(200, result(rows.size(), passed, failed));
    }

    private void putRow(JsonNode row, Caller caller, ArrayNode passed, ArrayNode failed) {
        try {
            Writes.Written written = writes.put(row, caller);
            passed.add(Json.object()
                    .put("request", Json.text(written.json(), "fullyQualifiedName"))
                    .put("status", written.status()));
        } catch (Refusal refusal) {
            ObjectNode entry = Json.object();
            entry.set("request", row);
            failed.add(entry.put("message", refusal.words()).put("status", status(refusal)));
        }
    }

    private int status(Refusal refusal) {
        int status = refusal.status(catalog.version());
        return status == 403 || status >= 500 ? status : 400;
    }

    private static ObjectNode result(int rows, ArrayNode passed, ArrayNode failed) {
        String status = failed.isEmpty() ? "success" : passed.isEmpty() ? "failure" : "partialSuccess";
        ObjectNode result = Json.object()
                .put("dryRun", false)
                .put("status", status)
                .put("numberOfRowsProcessed", rows)
                .put("numberOfRowsPassed", passed.size())
                .put("numberOfRowsFailed", failed.size());
        result.set("successRequest", passed);
        result.set("failedRequest", failed);
        return result;
    }
}
