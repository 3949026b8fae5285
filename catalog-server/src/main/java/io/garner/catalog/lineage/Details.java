package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.Feature;
import java.util.List;
import java.util.Optional;

/** The details of an edge as a server keeps them: with defaults, from 1.11 on with who and when. Thread-safe. */
final class Details {

    private static final List<String> STAMPS = List.of("createdAt", "createdBy", "updatedAt", "updatedBy");

    private final Catalog catalog;

    Details(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A completed copy of what was sent. */
    Optional<ObjectNode> completed(JsonNode sent) {
        if (!(sent instanceof ObjectNode details)) {
            return stamped() ? Optional.of(withDefaults(Json.object())) : Optional.empty();
        }
        return Optional.of(withDefaults(details.deepCopy()));
    }

    private static ObjectNode withDefaults(ObjectNode details) {
        if (!details.has("columnsLineage")) {
            details.putArray("columnsLineage");
        }
        for (JsonNode entry : details.path("columnsLineage")) {
            if (!entry.has("fromColumns")) {
                ((ObjectNode) entry).putArray("fromColumns");
            }
        }
        if (!details.has("source")) {
            details.put("source", "Manual");
        }
        return details;
    }

    /** Writes down who made the edge and who changed it last; what a client says of that does not count. */
    void stamp(ObjectNode details, Optional<Edge> replaced, Caller caller) {
        if (!stamped()) {
            return;
        }
        details.remove(STAMPS);
        long now = catalog.clock().millis();
        details.put("createdAt", now).put("createdBy", caller.name());
        replaced.flatMap(Edge::details)
                .filter(former -> former.has("createdAt"))
                .ifPresent(former -> details.setAll(former.deepCopy().retain("createdAt", "createdBy")));
        details.put("updatedAt", now).put("updatedBy", caller.name());
    }

    private boolean stamped() {
        return catalog.version().has(Feature.STAMPED_EDGES);
    }
}
