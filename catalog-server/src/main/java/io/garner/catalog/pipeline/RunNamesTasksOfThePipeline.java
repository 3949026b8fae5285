package io.garner.catalog.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Each task status of a run names a task that the stored pipeline has. */
final class RunNamesTasksOfThePipeline {

    private RunNamesTasksOfThePipeline() {}

    static void check(JsonNode run, JsonNode pipeline) {
        Set<String> known = StreamSupport.stream(pipeline.path("tasks").spliterator(), false)
                .map(task -> Json.text(task, "name"))
                .collect(Collectors.toSet());
        for (JsonNode status : run.path("taskStatus")) {
            String name = Json.text(status, "name");
            if (!known.contains(name)) {
                throw Refusal.badRequest("Invalid task name " + name);
            }
        }
    }
}
