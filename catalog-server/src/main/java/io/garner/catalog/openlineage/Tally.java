package io.garner.catalog.openlineage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import java.util.List;

/** The answer to events. Immutable. */
record Tally(List<Outcome> outcomes) {

    ObjectNode answer() {
        return Json.object().put("status", status()).put("message", message()).put("lineageEdgesCreated", edges());
    }

    ObjectNode summary() {
        return Json.object()
                .put("received", outcomes.size())
                .put("successful", count(Outcome.Written.class))
                .put("failed", count(Outcome.Failed.class))
                .put("skipped", count(Outcome.Skipped.class));
    }

    ArrayNode failures() {
        ArrayNode failures = Json.array();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Failed failed) {
                failures.addObject()
                        .put("index", i)
                        .put("reason", failed.reason())
                        .put("retriable", false);
            }
        }
        return failures;
    }

    private String status() {
        int failed = count(Outcome.Failed.class);
        return failed == 0 ? "success" : failed == outcomes.size() ? "failure" : "partial_success";
    }

    private String message() {
        if (outcomes.size() == 1) {
            Outcome outcome = outcomes.get(0);
            if (outcome instanceof Outcome.Failed failed) {
                return failed.reason();
            }
            return outcome instanceof Outcome.Skipped skipped
                    ? "Event processed, no lineage edges created: " + skipped.reason()
                    : "Created " + edges() + " lineage edge(s)";
        }
        return "Processed " + outcomes.size() + " events: " + count(Outcome.Written.class) + " successful, "
                + count(Outcome.Failed.class) + " failed, " + count(Outcome.Skipped.class) + " skipped";
    }

    private int edges() {
        return outcomes.stream()
                .mapToInt(outcome -> outcome instanceof Outcome.Written written ? written.edges() : 0)
                .sum();
    }

    private int count(Class<? extends Outcome> kind) {
        return (int) outcomes.stream().filter(kind::isInstance).count();
    }
}
