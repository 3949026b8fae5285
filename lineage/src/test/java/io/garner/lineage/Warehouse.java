package io.garner.lineage;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.Reference;
import io.garner.testkit.CatalogTables;
import java.util.Optional;
import java.util.stream.IntStream;

/** A catalog whose schema dw.db.s has customers and where they go. */
final class Warehouse implements AutoCloseable {

    static final Fqn SCHEMA = Fqn.of("dw", "db", "s");
    static final Node FROM = LineageEmitter.table("dw", "db", "s", "customers");
    static final Node INTO = LineageEmitter.table("dw.db.s.staging_customers");

    final CatalogServer server;
    final OpenMetadata catalog;
    private final CatalogTables tables;

    Warehouse(String version) {
        server = CatalogServer.start(version);
        catalog = OpenMetadata.connect(config());
        tables = CatalogTables.of(catalog)
                .table(FROM.fqn(), "id", "first", "last")
                .table(INTO.fqn(), "customer_id", "full_name");
    }

    OpenMetadataConfig config() {
        return OpenMetadataConfig.of(server.apiUrl(), Secret.of(server::botToken));
    }

    void emptyTables(int count) {
        IntStream.range(0, count).forEach(i -> tables.table(SCHEMA.child("t" + i)));
    }

    void pipeline(String service, String name) {
        server.requests().clear();
        tables.pipelines(service, name);
    }

    Optional<EdgeDetails> stored() {
        return stored(FROM.fqn(), INTO.fqn());
    }

    Optional<EdgeDetails> stored(Fqn from, Fqn to) {
        Optional<Reference> start = catalog.lineage().reference(EntityType.TABLE, from);
        Optional<Reference> end = catalog.lineage().reference(EntityType.TABLE, to);
        return start.isEmpty() || end.isEmpty()
                ? Optional.empty()
                : catalog.lineage().edge(start.get(), end.get());
    }

    static Edge edge(int from, int to) {
        return Edge.between(SCHEMA.child("t" + from), SCHEMA.child("t" + to));
    }

    long puts() {
        return server.requests().count("PUT", "/api/v1/lineage");
    }

    @Override
    public void close() {
        catalog.close();
        server.close();
    }
}
