package io.garner.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.testkit.CatalogTables;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in a process that has what garner-lineage drags in, and nothing more. */
class EmitterAloneTest {

    @Test
    void theExampleRunsWithThat(@TempDir Path folder) throws Exception {
        try (CatalogServer catalog = CatalogServer.start("2.0.0")) {
            try (OpenMetadata client =
                    OpenMetadata.connect(OpenMetadataConfig.of(catalog.apiUrl(), Secret.of(catalog::botToken)))) {
                CatalogTables.of(client)
                        .table("corporate-sql-server.CRM.dbo.customers", "id", "first", "last")
                        .table("warehouse.staging.public.staging_customers", "customer_id", "full_name");
            }
            Forked forked = new Forked(folder);

            assertThat(forked.finish(forked.start(catalog, "-Xmx64m", EmitLineage.class)))
                    .contains("created")
                    .doesNotContain("NoClassDefFoundError");
        }
    }
}
