package io.garner.examples;

import static io.garner.testkit.assertions.CatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.lineage.LineageEmitter;
import io.garner.lineage.RunContext;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.testkit.CatalogTables;
import io.garner.testkit.CatalogUnderTest;
import io.garner.testkit.junit.CatalogExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmitLineageTest {

    private static final String CUSTOMERS = "corporate-sql-server.CRM.dbo.customers";
    private static final String STAGING = "warehouse.staging.public.staging_customers";

    @RegisterExtension
    static final CatalogExtension catalog = CatalogExtension.version("1.4.0");

    @BeforeEach
    void fill() {
        fill(config());
    }

    @Test
    void theEdgeArrivesWithItsColumns() {
        assertThat(emit(config())).isInstanceOf(EdgeOutcome.Created.class);

        assertThat(catalog)
                .hasLineage(CUSTOMERS, STAGING)
                .withColumn("id", "customer_id")
                .fromSource("QueryLineage");
        assertThat(emit(config())).isInstanceOf(EdgeOutcome.Unchanged.class);
    }

    @Test
    void aTableThatIsMissingIsNamed() {
        catalog.faults().refuse("GET", STAGING, 404, "table instance not found");

        assertThat(emit(config()).toString()).startsWith("the catalog has no table " + STAGING);

        catalog.faults().clear();
    }

    /** The time is told and not asserted: on a busy machine it says nothing of the program. */
    @Test
    void theWholeIsAMatterOfMoments() {
        long begin = System.nanoTime();
        try (CatalogServer own = CatalogServer.start("1.4.0")) {
            OpenMetadataConfig config = OpenMetadataConfig.of(own.apiUrl(), Secret.of(own::botToken));
            fill(config);
            emit(config);

            assertThat(CatalogUnderTest.of(own)).hasLineage(CUSTOMERS, STAGING).withColumn("id", "customer_id");
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        System.out.println("[examples] catalog started, filled, edge emitted and asserted in " + millis + " ms");
    }

    private static EdgeOutcome emit(OpenMetadataConfig config) {
        try (LineageEmitter emitter =
                LineageEmitter.to(config).in(RunContext.NONE).named("customer_etl")) {
            return EmitLineage.emit(emitter);
        }
    }

    private static void fill(OpenMetadataConfig config) {
        try (OpenMetadata client = OpenMetadata.connect(config)) {
            CatalogTables.of(client)
                    .table("corporate-sql-server.CRM.dbo.customers", "id", "first", "last")
                    .table("warehouse.staging.public.staging_customers", "customer_id", "full_name");
        }
    }

    private static OpenMetadataConfig config() {
        return OpenMetadataConfig.of(catalog.apiUrl(), Secret.of(catalog::token));
    }
}
