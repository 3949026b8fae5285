package io.garner.catalog.ingestion;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.TimeSeries;
import io.garner.catalog.http.Json;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The runs of an ingestion pipeline, kept by their run id: the same id overwrites. */
final class IngestionRuns {

    static final String KIND = "ingestionStatus";

    private static final int SHOWN = 5;

    private IngestionRuns() {}

    static List<ObjectNode> oldestFirst(Catalog catalog, UUID pipeline) {
        return catalog.store().records(KIND, pipeline).stream()
                .sorted(Comparator.comparingLong(TimeSeries::timestamp))
                .toList();
    }

    /** The last five, the latest first. */
    static ArrayNode last(List<ObjectNode> oldestFirst) {
        ArrayNode last = Json.array();
        for (int i = oldestFirst.size() - 1; i >= Math.max(0, oldestFirst.size() - SHOWN); i--) {
            last.add(oldestFirst.get(i));
        }
        return last;
    }
}
