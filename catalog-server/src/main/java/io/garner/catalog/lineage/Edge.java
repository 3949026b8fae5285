package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import java.util.Optional;
import java.util.UUID;

/**
 * One edge as it is stored. Immutable by agreement: {@code details} is never changed, only copied.
 *
 * @param details how the one comes from the other, when anybody said so
 */
public record Edge(End from, End to, Optional<ObjectNode> details) {

    static Edge of(ObjectNode record) {
        return new Edge(
                End.of(record.path("fromEntity")),
                End.of(record.path("toEntity")),
                record.path("lineageDetails") instanceof ObjectNode details ? Optional.of(details) : Optional.empty());
    }

    ObjectNode json() {
        ObjectNode record = ends();
        details.ifPresent(known -> record.set("lineageDetails", known));
        return record;
    }

    ObjectNode ends() {
        ObjectNode record = Json.object();
        record.set("fromEntity", from.json());
        record.set("toEntity", to.json());
        return record;
    }

    /** What made the edge, such as {@code ViewLineage}; empty when nobody said so. */
    String source() {
        return details.map(known -> Json.text(known, "source")).orElse("");
    }

    /** The pipeline or procedure on the edge. */
    Optional<UUID> pipeline() {
        return details.map(known -> known.path("pipeline"))
                .filter(pipeline -> pipeline.has("id"))
                .map(pipeline -> End.of(pipeline).id());
    }
}
