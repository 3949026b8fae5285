package io.garner.catalog.schema;

import java.util.List;

/** The same as {@link Gates} for pipelines, queries, ingestion pipelines and what belongs to them. */
final class PipelineGates {

    private static final String PIPELINE = "entity/data/pipeline\\.json";
    private static final String BOTH_PIPELINES = "api/data/createPipeline\\.json|" + PIPELINE;
    private static final String PIPELINE_SERVICES = "(api|entity)/services/(createP|p)ipelineService\\.json";
    private static final String PIPELINE_SERVICE = "entity/services/pipelineService\\.json";
    private static final String CREATE_QUERY = "api/data/createQuery\\.json";
    private static final String QUERIES = CREATE_QUERY + "|entity/data/query\\.json";
    private static final String INGESTION = "entity/services/ingestionPipelines/ingestionPipeline\\.json";
    private static final String BOTH_INGESTIONS =
            "api/services/ingestionPipelines/createIngestionPipeline\\.json|" + INGESTION;

    private static final String STATUS = "/definitions/pipelineStatus/properties";
    private static final String TASK_STATUS = "/definitions/taskStatus/properties";

    private static final String TEXT = "{\"type\": \"string\"}";
    private static final String TEXTS = "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}";
    private static final String OBJECT = "{\"type\": \"object\"}";
    private static final String TIMESTAMP =
            "{\"$ref\": \"https://open-metadata.org/schema/type/basic.json#/definitions/timestamp\"}";
    private static final String REFERENCE =
            "{\"$ref\": \"https://open-metadata.org/schema/type/entityReference.json\"}";
    private static final String REFERENCES = "{\"type\": \"array\", \"items\": " + REFERENCE + "}";
    private static final String DATASETS = "{\"type\": \"array\", \"items\": {\"type\": \"object\","
            + " \"properties\": {\"datasetFQN\": {\"type\": \"string\"}}, \"required\": [\"datasetFQN\"]}}";
    private static final String STATE = "{\"type\": \"string\", \"enum\": [\"Active\", \"Inactive\"]}";
    private static final String TASK_NAME_OF_2 =
            "{\"type\": \"string\", \"minLength\": 1, \"pattern\": \"^((?!::)[^>\\\"\\\\x00-\\\\x1f])*$\"}";

    static final List<Gate> ALL = List.of(
            // Servers take a connection that lacks what its schema requires; the config has its own check.
            Gate.renamed(
                    "0.0",
                    PIPELINE_SERVICES,
                    "/properties",
                    "connection",
                    "connection",
                    "{\"type\": \"object\", \"javaType\": \"org.openmetadata.schema.type.PipelineConnection\","
                            + " \"properties\": {\"config\": {\"type\": \"object\"}}, \"additionalProperties\": false}"),
            // The class of a server keeps any object here and looks at none of its members.
            Gate.member(
                    "0.0",
                    "metadataIngestion/workflow\\.json",
                    "/definitions/sourceConfig/properties",
                    "config",
                    OBJECT),
            Gate.renamed("1.5", BOTH_INGESTIONS, "/properties", "owner", "owners", REFERENCES),
            Gate.values(
                    "1.6",
                    PIPELINE_SERVICE,
                    "/definitions/pipelineServiceType",
                    List.of("DBTCloud", "Flink", "Matillion")),
            Gate.values(
                    "1.11",
                    PIPELINE_SERVICE,
                    "/definitions/pipelineServiceType",
                    List.of("DataFactory", "SSIS", "Snowplow")),
            Gate.member("1.11", BOTH_PIPELINES, "/properties", "state", STATE),
            Gate.member("1.11", PIPELINE, STATUS, "executionId", TEXT),
            Gate.member("1.11", PIPELINE, STATUS, "endTime", TIMESTAMP),
            Gate.member("1.11", PIPELINE, STATUS, "version", TEXT),
            Gate.member("1.11", PIPELINE, STATUS, "parameters", OBJECT),
            Gate.member("1.11", PIPELINE, STATUS, "executedBy", REFERENCE),
            Gate.member("1.11", PIPELINE, STATUS, "inputs", DATASETS),
            Gate.member("1.11", PIPELINE, STATUS, "outputs", DATASETS),
            Gate.member("1.11", PIPELINE, STATUS, "metrics", OBJECT),
            Gate.member("1.11", PIPELINE, STATUS, "error", OBJECT),
            Gate.member("1.11", PIPELINE, TASK_STATUS, "taskId", TEXT),
            Gate.member("1.11", PIPELINE, TASK_STATUS, "inputs", DATASETS),
            Gate.member("1.11", PIPELINE, TASK_STATUS, "outputs", DATASETS),
            Gate.member("1.11", PIPELINE, TASK_STATUS, "metrics", OBJECT),
            Gate.member("1.11", QUERIES, "/properties", "dialect", TEXT),
            Gate.member("1.11", CREATE_QUERY, "/properties", "domains", TEXTS),
            Gate.member("1.11", "entity/data/query\\.json", "/properties", "domains", REFERENCES),
            Gate.member("1.11", INGESTION, STATUS, "config", OBJECT),
            Gate.member("1.11", INGESTION, STATUS, "metadata", OBJECT),
            Gate.values("1.13", INGESTION, STATUS + "/pipelineState", List.of("stopped")),
            Gate.member(
                    "2.0",
                    INGESTION,
                    "/properties",
                    "pipelineStatuses",
                    "{\"type\": \"array\", \"items\": {\"$ref\": \"#/definitions/pipelineStatus\"}}"),
            Gate.member("2.0", PIPELINE, "/definitions/task/properties", "name", TASK_NAME_OF_2));

    private PipelineGates() {}
}
