package io.garner.catalog.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Comparison;
import io.garner.catalog.entity.Draft;
import io.garner.catalog.entity.Kind;
import io.garner.catalog.entity.Sight;
import io.garner.catalog.http.Json;

/** Pipelines: the rules of their tasks, the comparison of these, and the last run on demand. Stateless. */
public final class PipelineKind implements Kind {

    @Override
    public void prepare(Draft draft) {
        JsonNode tasks = draft.json().path("tasks");
        TaskNamesAreUnique.check(tasks);
        TaskOwnersExist.check(tasks, draft.catalog());
        Tasks.complete(draft.json(), draft.fqn(), draft.catalog().version());
        // Shown to whoever patches, but kept apart from the pipeline.
        draft.json().remove("pipelineStatus");
    }

    @Override
    public void compare(Comparison comparison) {
        TaskComparison.run(comparison);
    }

    @Override
    public void show(Sight sight) {
        if (!sight.fields().asWritten() && !sight.fields().has("tags")) {
            sight.json().path("tasks").forEach(task -> ((ObjectNode) task).remove("tags"));
        }
        if (sight.fields().has("pipelineStatus")) {
            Catalog catalog = sight.catalog();
            PipelineStatusRoutes.runs(catalog)
                    .latest(Catalog.id(Json.text(sight.json(), "id")))
                    .ifPresent(run -> sight.json().set("pipelineStatus", run));
        }
    }
}
