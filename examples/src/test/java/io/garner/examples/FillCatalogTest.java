package io.garner.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.ingest.RunReport;
import io.garner.ingest.RunReport.Status;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.postgres.PostgresConfig;
import io.garner.testkit.junit.PostgresExtension;
import io.garner.testkit.pagila.Pagila;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FillCatalogTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.withPagila();

    @Test
    void aProgramFillsACatalogWithoutAConfigurationFile() {
        PostgresConfig database = PostgresConfig.of(
                POSTGRES.server().host(),
                POSTGRES.server().port(),
                Pagila.DATABASE,
                Pagila.HARVESTER,
                Secret.of(POSTGRES::harvesterPassword));
        try (CatalogServer catalog = CatalogServer.start("1.4.0")) {
            OpenMetadataConfig config = OpenMetadataConfig.of(catalog.apiUrl(), Secret.of(catalog::botToken));

            RunReport report = FillCatalog.fill(config, database);

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.tables()).isEqualTo(23);
            assertThat(catalog.requests().count("PUT", "/api/v1/tables")).isPositive();
        }
    }
}
