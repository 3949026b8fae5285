package io.garner.examples;

import io.garner.config.Secret;
import io.garner.ingest.Ingestion;
import io.garner.ingest.RunReport;
import io.garner.ingest.ServiceIdentity;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.postgres.PostgresConfig;
import io.garner.postgres.PostgresProvider;
import io.garner.source.NameFilter;
import io.garner.source.Source;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Fills a catalog from a PostgreSQL without ingest.yaml: what a datakit does when the library is one of its parts. */
public final class FillCatalog {

    private FillCatalog() {}

    /** Takes OPENMETADATA_URL, PGHOST, PGPORT, PGDATABASE and PGUSER; the secrets stay references. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        PostgresConfig database = PostgresConfig.of(
                environment.getOrDefault("PGHOST", "localhost"),
                Integer.parseInt(environment.getOrDefault("PGPORT", "5432")),
                environment.getOrDefault("PGDATABASE", "pagila"),
                environment.getOrDefault("PGUSER", "harvester"),
                Secret.fromEnv("PGPASSWORD"));
        OpenMetadataConfig catalog = OpenMetadataConfig.of(
                URI.create(environment.getOrDefault("OPENMETADATA_URL", "http://localhost:8585")),
                Secret.fromEnv("OPENMETADATA_JWT_TOKEN"));

        RunReport report = fill(catalog, database);
        report.findings().forEach(finding -> System.out.println(finding.subject() + ": " + finding.message()));
        System.out.println(report.status() + ", " + report.tables() + " tables: " + report.catalogUrl());
        System.exit(report.exitCode().number());
    }

    /** Harvests all tables but those that somebody left behind, and stores them as the service {@code warehouse}. */
    static RunReport fill(OpenMetadataConfig catalogConfig, PostgresConfig database) {
        PostgresProvider provider = new PostgresProvider();
        ServiceIdentity service = new ServiceIdentity("warehouse", provider.service(database));
        NameFilter kept = new NameFilter(List.of(), List.of("tmp_.*", ".*_backup"));
        try (OpenMetadata catalog = OpenMetadata.connect(catalogConfig);
                Source source = provider.open("warehouse", database)) {
            return Ingestion.of("warehouse", source, service, catalog)
                    .scope(provider.scope(database).withTables(kept))
                    .build()
                    .run();
        }
    }
}
