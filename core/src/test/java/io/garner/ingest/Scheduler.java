package io.garner.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.model.Harvested;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.source.ServiceFacts;
import io.garner.source.Source;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A catalog server of one version, and runs of the service "airflow" into it. */
record Scheduler(CatalogServer server, OpenMetadata catalog) implements AutoCloseable {

    static final ServiceIdentity SERVICE = new ServiceIdentity(
            "airflow",
            ServiceFacts.ofPipelines(
                    "Airflow", Map.of("hostPort", "http://airflow:8080", "connection.type", "Backend")));

    static Scheduler open(String version) {
        CatalogServer server = CatalogServer.start(version);
        return new Scheduler(
                server, OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken))));
    }

    RunReport run(Harvested... pieces) {
        return run(UnaryOperator.identity(), pieces);
    }

    RunReport run(UnaryOperator<Ingestion.Builder> how, Harvested... pieces) {
        return run(how, SERVICE, Samples.source(pieces));
    }

    RunReport run(UnaryOperator<Ingestion.Builder> how, ServiceIdentity service, Source source) {
        return how.apply(Ingestion.of("airflow", source, service, catalog))
                .build()
                .run();
    }

    /** The pipeline as somebody sees it. */
    JsonNode sees(String dag) {
        return new Person(server)
                .reads("pipelines/name/airflow." + dag
                        + "?include=all&fields=tasks,tags,pipelineStatus,scheduleInterval,"
                        + new Steward(server).ownerMember());
    }

    /** All runs that the catalog has of a pipeline, the latest first. */
    JsonNode runs(String dag) {
        return new Person(server)
                .reads("pipelines/airflow." + dag + "/status?startTs=0&endTs=9999999999999")
                .path("data");
    }

    long writes() {
        return server.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .count();
    }

    long requests() {
        return server.requests().all().size();
    }

    @Override
    public void close() {
        catalog.close();
        server.close();
    }
}
