package io.garner.catalog.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.Names;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.lineage.LineageWrites;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns events into edges, each input to each output. Thread-safe. */
final class Ingest {

    private final Catalog catalog;
    private final DatasetIsUnambiguous datasets;
    private final LineageWrites lineage;

    Ingest(Catalog catalog) {
        this.catalog = catalog;
        this.datasets = new DatasetIsUnambiguous(catalog);
        this.lineage = new LineageWrites(catalog);
    }

    Outcome take(RunEvent event, Caller caller) {
        if (!event.isComplete()) {
            return new Outcome.Skipped("Event type is not COMPLETE");
        }
        if (event.inputs().isEmpty() || event.outputs().isEmpty()) {
            return new Outcome.Skipped("Event lacks inputs or outputs");
        }
        try {
            int edges = write(event, caller);
            return edges > 0 ? new Outcome.Written(edges) : new Outcome.Skipped("No dataset is a known table");
        } catch (Refusal refusal) {
            return new Outcome.Failed(refusal.words());
        }
    }

    private int write(RunEvent event, Caller caller) {
        // Resolved as a whole first: an ambiguous dataset must not leave half an event behind.
        Map<JsonNode, Entity> tables = new LinkedHashMap<>();
        event.inputs().forEach(dataset -> resolve(dataset, tables));
        event.outputs().forEach(dataset -> resolve(dataset, tables));
        int edges = 0;
        for (JsonNode output : event.outputs()) {
            for (JsonNode input : event.inputs()) {
                Optional<Entity> from = Optional.ofNullable(tables.get(input));
                Optional<Entity> to = Optional.ofNullable(tables.get(output));
                if (from.isPresent() && to.isPresent()) {
                    lineage.put(from.get(), to.get(), details(event, from.get(), to.get(), output), caller);
                    edges++;
                }
            }
        }
        return edges;
    }

    private void resolve(JsonNode dataset, Map<JsonNode, Entity> tables) {
        datasets.table(dataset).ifPresent(table -> tables.put(dataset, table));
    }

    private ObjectNode details(RunEvent event, Entity from, Entity to, JsonNode output) {
        ObjectNode details = Json.object().put("source", "OpenLineage");
        if (!event.sql().isEmpty()) {
            details.put("sqlQuery", event.sql());
        }
        ArrayNode columns = details.putArray("columnsLineage");
        output.at("/facets/columnLineage/fields").properties().forEach(field -> {
            ArrayNode sources = sources(field.getValue(), from);
            if (!sources.isEmpty()) {
                ObjectNode entry = columns.addObject().put("toColumn", column(to, field.getKey()));
                entry.set("fromColumns", sources);
            }
        });
        return details;
    }

    private ArrayNode sources(JsonNode field, Entity from) {
        ArrayNode columns = Json.array();
        RunEvent.list(field.path("inputFields")).stream()
                .filter(source -> datasets.table(source).filter(from::equals).isPresent())
                .forEach(source -> columns.add(column(from, Json.text(source, "field"))));
        return columns;
    }

    private String column(Entity table, String name) {
        return Names.child(table.fqn(), name, catalog.version());
    }
}
