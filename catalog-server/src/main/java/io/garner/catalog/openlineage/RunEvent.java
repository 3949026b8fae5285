package io.garner.catalog.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.http.Json;
import java.util.List;
import java.util.stream.StreamSupport;

/** One event, read by its members. Immutable by agreement. */
record RunEvent(JsonNode json) {

    /** What a server counts: runs that came to their end. */
    boolean isComplete() {
        return Json.text(json, "eventType").equals("COMPLETE");
    }

    List<JsonNode> inputs() {
        return list(json.path("inputs"));
    }

    List<JsonNode> outputs() {
        return list(json.path("outputs"));
    }

    String sql() {
        return json.at("/job/facets/sql/query").asText("");
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
