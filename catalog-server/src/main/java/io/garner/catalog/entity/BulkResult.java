package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.ServerVersion;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@code BulkOperationResult} that grows row by row. Used by one thread. */
final class BulkResult {

    private static final Logger log = LoggerFactory.getLogger(BulkResult.class);

    private final ServerVersion version;
    private final boolean dryRun;
    private final ArrayNode passed = Json.array();
    private final ArrayNode failed = Json.array();

    BulkResult(ServerVersion version, boolean dryRun) {
        this.version = version;
        this.dryRun = dryRun;
    }

    /** A row that came to a status. */
    void passed(String fqn, int status) {
        passed.add(Json.object().put("request", fqn).put("status", status));
    }

    /** Does the work of one row by name; a row that fails does not stop the others. */
    void row(String fqn, IntSupplier work) {
        row(TextNode.valueOf(fqn), () -> passed(fqn, work.getAsInt()));
    }

    /** Does the work of one row, which says itself that it passed; a row that fails does not stop the others. */
    void row(JsonNode request, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            failed(request, refusal.words(), status(refusal));
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("unexpected failure of a row");
            failed(request, String.valueOf(e.getMessage()), 500);
        }
    }

    private int status(Refusal refusal) {
        int status = refusal.status(version);
        return status == 403 || status >= 500 ? status : 400;
    }

    private void failed(JsonNode request, String message, int status) {
        ObjectNode entry = Json.object();
        entry.set("request", request);
        failed.add(entry.put("message", message).put("status", status));
    }

    ObjectNode json() {
        ObjectNode result = head(dryRun, status(), passed.size() + failed.size(), passed.size())
                .put("numberOfRowsFailed", failed.size());
        result.set("successRequest", passed);
        result.set("failedRequest", failed);
        return result;
    }

    private String status() {
        return failed.isEmpty() ? "success" : passed.isEmpty() ? "failure" : "partialSuccess";
    }

    /** The answer of an asynchronous call: how many rows were taken, and nothing of what becomes of them. */
    static ObjectNode running(int rows) {
        return head(false, "running", rows, 0).put("numberOfRowsFailed", 0);
    }

    private static ObjectNode head(boolean dryRun, String status, int rows, int passed) {
        return Json.object()
                .put("dryRun", dryRun)
                .put("status", status)
                .put("numberOfRowsProcessed", rows)
                .put("numberOfRowsPassed", passed);
    }
}
