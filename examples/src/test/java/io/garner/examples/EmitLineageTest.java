package io.garner.examples;

import static io.garner.testkit.assertions.CatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.testkit.CatalogUnderTest;
import io.garner.testkit.junit.CatalogExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmitLineageTest {

    @RegisterExtension
    static final CatalogExtension catalog = CatalogExtension.version("1.4.0");

    @BeforeEach
    void fill() {
        try (OpenMetadata client = OpenMetadata.connect(config())) {
            new Tables(client).with("orders", "day", "amount").with("revenue", "day", "total");
        }
    }

    @Test
    void theEdgeArrivesWithItsColumn() {
        EmitLineage.emit(config());

        assertThat(catalog)
                .hasLineage("warehouse.shop.public.orders", "warehouse.shop.public.revenue")
                .withColumn("amount", "total")
                .fromSource("QueryLineage");
    }

    @Test
    void aTableThatIsMissingIsNamed() {
        catalog.faults().refuse("GET", "warehouse.shop.public.revenue", 404, "table instance not found");

        assertThat(EmitLineage.emit(config())).hasToString("the catalog has no table warehouse.shop.public.revenue");

        catalog.faults().clear();
    }

    /** The time is told and not asserted: on a busy machine it says nothing of the program. */
    @Test
    void theWholeIsAMatterOfMoments() {
        long begin = System.nanoTime();
        try (CatalogServer own = CatalogServer.start("1.4.0")) {
            OpenMetadataConfig config = OpenMetadataConfig.of(own.apiUrl(), Secret.of(own::botToken));
            try (OpenMetadata client = OpenMetadata.connect(config)) {
                new Tables(client).with("orders", "day", "amount").with("revenue", "day", "total");
            }
            EmitLineage.emit(config);

            assertThat(CatalogUnderTest.of(own))
                    .hasLineage("warehouse.shop.public.orders", "warehouse.shop.public.revenue")
                    .withColumn("amount", "total");
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        System.out.println("[examples] catalog started, filled, edge emitted and asserted in " + millis + " ms");
    }

    private static OpenMetadataConfig config() {
        return OpenMetadataConfig.of(catalog.apiUrl(), Secret.of(catalog::token));
    }
}
