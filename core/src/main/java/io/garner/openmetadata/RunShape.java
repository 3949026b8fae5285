package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Runs of pipelines: servers before 1.4 have no word for what was left out on purpose. */
final class RunShape {

    private static final String STATUS = "executionStatus";

    private RunShape() {}

    static void withoutSkipped(ObjectNode run) {
        replace(run);
        for (JsonNode task : run.path("taskStatus")) {
            replace((ObjectNode) task);
        }
    }

    private static void replace(ObjectNode run) {
        if (run.path(STATUS).asText().equals(RunBody.SKIPPED)) {
            run.put(STATUS, RunBody.PENDING);
        }
    }
}
