package io.garner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.ingest.RunReport.Status;
import io.garner.openmetadata.Catalogs;
import io.garner.openmetadata.OpenMetadata;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TenThousandTablesTest {

    @Test
    void takeTwoHundredWritesAndAsMuchReadingAsTheyHavePages() {
        try (CatalogServer server = CatalogServer.start("1.11.0");
                OpenMetadata catalog = Catalogs.patient(server)) {
            RunReport first = ShopBatches.run("shop", catalog, ShopBatches.ring(10_000));

            assertThat(first.status()).isEqualTo(Status.OK);
            assertThat(first.created()).isEqualTo(10_003);
            assertThat(server.requests().count("PUT", "/api/v1/tables.*")).isEqualTo(200);

            server.requests().clear();
            RunReport second = ShopBatches.run("shop", catalog, ShopBatches.ring(10_000));

            assertThat(second.unchanged()).isEqualTo(10_003);
            assertThat(server.requests().all()).hasSizeLessThan(60);
        }
    }
}
