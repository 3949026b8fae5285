package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** The details of edges on servers before 1.4. Stateless. */
final class EdgeShape {

    private static final Set<String> JOBS = Set.of("SparkLineage", "OpenLineage");

    private EdgeShape() {}

    /** Spark and OpenLineage tell what jobs do, and a job is a pipeline to a server that has no words for them. */
    static JsonNode toOldSource(JsonNode source) {
        return JOBS.contains(source.asText()) ? TextNode.valueOf("PipelineLineage") : source;
    }
}
