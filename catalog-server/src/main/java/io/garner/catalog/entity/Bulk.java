package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Query;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.version.Feature;

/** {@code PUT /{collection}/bulk}, from 1.11 on: 200 even when every row failed. Thread-safe. */
final class Bulk {

    /** The real bound was never seen; 100 is what the official load script sends at once, so that much passes. */
    static final int MAX_ROWS = 100;

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
        if (rows.size() > MAX_ROWS) {
            throw Refusal.bulkLimit(rows.size(), MAX_ROWS);
        }
        Means means = means(request.query());
        BulkResult result = new BulkResult(catalog.version(), false);
        // One transaction, in which each row is one too: it stays or goes alone.
        catalog.store().atomically(() -> {
            rows.forEach(row -> result.row(row, () -> put(row, caller, means, result)));
            return result;
        });
        // An asynchronous call has no job to ask for, so nobody can tell that its rows are done already.
        return request.query().flag("async")
                ? Reply.json(202, BulkResult.running(rows.size()))
                : Reply.json(200, result.json());
    }

    private Means means(Query query) {
        boolean overrides = query.flag("overrideMetadata") && catalog.version().has(Feature.BULK_OVERRIDE);
        return overrides ? Means.OVERRIDING_PUT : Means.PUT;
    }

    private void put(JsonNode row, Caller caller, Means means, BulkResult result) {
        Writes.Written written = writes.putRow(row, caller, means);
        result.passed(Json.text(written.json(), "fullyQualifiedName"), written.status());
    }
}
