package io.garner.catalog.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.http.Refusal;

/** The schema lets a run go without {@code taskStatus}, but 1.2 and 1.6 walk over the list without looking. */
final class RunHasTaskStatuses {

    private RunHasTaskStatuses() {}

    static void check(JsonNode run) {
        if (!run.has("taskStatus")) {
            throw Refusal.crash("Cannot invoke \"java.util.List.iterator()\" because the return value of"
                    + " \"org.openmetadata.schema.entity.data.PipelineStatus.getTaskStatus()\" is null");
        }
    }
}
