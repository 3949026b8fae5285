package io.garner.dictionary;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.testkit.CatalogTables;

/** A catalog in which the schema dw.db.s has tables of integers. */
final class Warehouse implements AutoCloseable {

    private static final Fqn SCHEMA = Fqn.of("dw", "db", "s");

    final CatalogServer server;
    final OpenMetadata catalog;
    private final CatalogTables tables;

    Warehouse() {
        server = CatalogServer.start("1.6.0");
        catalog = OpenMetadata.connect(config());
        tables = CatalogTables.of(catalog);
    }

    OpenMetadataConfig config() {
        return OpenMetadataConfig.of(server.apiUrl(), Secret.of(server::botToken));
    }

    void table(String name, String... columns) {
        tables.table(SCHEMA.child(name), columns);
    }

    void pipeline(String service, String name) {
        tables.pipelines(service, name);
    }

    void put(Edge edge) {
        EdgeOutcome outcome = catalog.lineage().put(edge);
        if (!outcome.isDone()) {
            throw new AssertionError(outcome);
        }
    }

    @Override
    public void close() {
        catalog.close();
        server.close();
    }
}
