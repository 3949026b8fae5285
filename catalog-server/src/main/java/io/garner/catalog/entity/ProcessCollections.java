package io.garner.catalog.entity;

import io.garner.catalog.ingestion.IngestionPipelineKind;
import io.garner.catalog.pipeline.PipelineKind;
import io.garner.catalog.query.QueryKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The collections of what moves data: pipelines, queries and ingestion pipelines. */
final class ProcessCollections {

    static final Collection PIPELINE_SERVICES = new Collection(
            "pipelineService",
            "services/pipelineServices",
            Optional.of("api/services/createPipelineService.json"),
            "entity/services/pipelineService.json",
            Optional.empty(),
            List.of(),
            List.of(),
            Collections.ON_DEMAND,
            new ServiceKind("pipeline"));

    static final Collection PIPELINES = new Collection(
            "pipeline",
            "pipelines",
            Optional.of("api/data/createPipeline.json"),
            "entity/data/pipeline.json",
            Optional.of(new Collection.Parent("service", "pipelineService")),
            List.of("service"),
            List.of(
                    Collections.SOURCE_URL,
                    Collections.SOURCE_HASH,
                    Recorded.always("concurrency"),
                    Recorded.always("pipelineLocation"),
                    new Recorded("state", "1.11")),
            Collections.union(Collections.ON_DEMAND, Set.of("tasks", "pipelineStatus")),
            new PipelineKind());

    static final Collection QUERIES = new Collection(
            "query",
            "queries",
            Optional.of("api/data/createQuery.json"),
            "entity/data/query.json",
            Optional.of(new Collection.Parent("service", "databaseService")),
            List.of("service"),
            List.of(Recorded.always("processedLineage")),
            Collections.union(Collections.ON_DEMAND, Set.of("users", "queryUsedIn")),
            new QueryKind());

    static final Collection INGESTION_PIPELINES = new Collection(
            "ingestionPipeline",
            "services/ingestionPipelines",
            Optional.of("api/services/ingestionPipelines/createIngestionPipeline.json"),
            "entity/services/ingestionPipelines/ingestionPipeline.json",
            Optional.of(new Collection.Parent("service", "")),
            List.of("service"),
            List.of(Recorded.always("sourceConfig"), Recorded.always("airflowConfig")),
            Collections.union(Collections.ON_DEMAND, Set.of("pipelineStatuses")),
            new IngestionPipelineKind());

    private ProcessCollections() {}
}
