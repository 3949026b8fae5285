package io.garner.ingest;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.model.Fqn;
import io.garner.model.Harvested;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.StoredEntity;
import io.garner.source.ServiceFacts;
import io.garner.source.Source;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A catalog server of one version, and runs of the service "shop" into it. */
record Shop(CatalogServer server, OpenMetadata catalog) implements AutoCloseable {

    static final ServiceIdentity SERVICE = new ServiceIdentity(
            "shop",
            new ServiceFacts("Postgres", Map.of("hostPort", "db:5432", "username", "harvester", "database", "shop")));

    static Shop open(String version) {
        CatalogServer server = CatalogServer.start(version);
        return new Shop(server, OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken))));
    }

    RunReport run(Harvested... pieces) {
        return run(UnaryOperator.identity(), Samples.source(pieces));
    }

    RunReport verify(Harvested... pieces) {
        return run(builder -> builder.verify(true), Samples.source(pieces));
    }

    RunReport run(UnaryOperator<Ingestion.Builder> how, Source source) {
        return how.apply(Ingestion.of("shop", source, SERVICE, catalog)).build().run();
    }

    Optional<StoredEntity> table(String schema, String name) {
        return catalog.find(EntityType.TABLE, Fqn.of("shop", "shop", schema, name));
    }

    Person person() {
        return new Person(server);
    }

    long writes() {
        return server.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .count();
    }

    @Override
    public void close() {
        catalog.close();
        server.close();
    }
}
