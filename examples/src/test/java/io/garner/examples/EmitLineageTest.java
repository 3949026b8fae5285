package io.garner.examples;

import static io.garner.testkit.assertions.CatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Secret;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
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

    private static OpenMetadataConfig config() {
        return OpenMetadataConfig.of(catalog.apiUrl(), Secret.of(catalog::token));
    }
}
