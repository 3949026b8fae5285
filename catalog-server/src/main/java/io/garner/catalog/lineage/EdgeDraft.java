package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Entity;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An edge on its way into the store.
 *
 * @param details what was sent, to be completed in place
 */
record EdgeDraft(Entity from, Entity to, Optional<ObjectNode> details) {

    /** The entries of the column lineage. */
    Stream<JsonNode> columns() {
        return details.stream().flatMap(known -> items(known.path("columnsLineage")));
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    Edge edge() {
        return new Edge(End.of(from), End.of(to), details);
    }
}
