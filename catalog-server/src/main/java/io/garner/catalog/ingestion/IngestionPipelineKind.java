package io.garner.catalog.ingestion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Comparison;
import io.garner.catalog.entity.Draft;
import io.garner.catalog.entity.Kind;
import io.garner.catalog.entity.Sight;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.Feature;
import java.util.List;

/** Ingestion pipelines: never deployed here, they only show the runs that they are told of. Stateless. */
public final class IngestionPipelineKind implements Kind {

    private static final String STATUSES = "pipelineStatuses";
    private static final List<String> SWITCHES = List.of("enabled", "deployed", "loggerLevel");

    @Override
    public void prepare(Draft draft) {
        ObjectNode json = draft.json();
        // Shown to whoever patches, but kept apart.
        json.remove(STATUSES);
        if (draft.original().isEmpty()) {
            json.put("deployed", false).put("enabled", true);
        }
    }

    @Override
    public void compare(Comparison comparison) {
        SWITCHES.forEach(comparison::keptWhenAbsent);
    }

    @Override
    public void show(Sight sight) {
        if (!sight.fields().has(STATUSES)) {
            return;
        }
        List<ObjectNode> runs = IngestionRuns.oldestFirst(sight.catalog(), Catalog.id(Json.text(sight.json(), "id")));
        if (runs.isEmpty()) {
            return;
        }
        if (sight.catalog().version().has(Feature.LIST_OF_INGESTION_RUNS)) {
            sight.json().set(STATUSES, IngestionRuns.last(runs));
        } else {
            sight.json().set(STATUSES, runs.get(runs.size() - 1));
        }
    }
}
