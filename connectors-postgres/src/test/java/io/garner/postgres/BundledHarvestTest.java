package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.bundle.Bundle;
import io.garner.bundle.BundleHarvest;
import io.garner.bundle.BundleHeader;
import io.garner.ingest.Progress;
import io.garner.ingest.RunReport;
import io.garner.ingest.ServiceIdentity;
import io.garner.model.Harvested;
import io.garner.model.Inventory;
import io.garner.model.SchemaBatch;
import io.garner.source.Finding;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What PostgreSQL yields comes out of a bundle as it went in. */
@ExtendWith(Servers.class)
class BundledHarvestTest {

    @TempDir
    private Path folder;

    @Test
    void everyCuriosityComesOutOfABundleAsItWentIn(Servers.Pool servers) throws SQLException, IOException {
        TestDatabase database = servers.database(Release.V18);
        for (String script : List.of("edge.sql", "edge-since-12.sql")) {
            try (InputStream text = Objects.requireNonNull(BundledHarvestTest.class.getResourceAsStream(script))) {
                database.with(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        PostgresConfig config = database.configured().config();
        Path path = folder.resolve("edge.json.gz");

        RunReport report;
        try (Source source = new PostgresProvider().open("edge", config)) {
            report = new BundleHarvest(source, header(config), path, Progress.NONE).run();
        }

        Found direct = database.harvest();
        List<Finding> findings = new ArrayList<>();
        try (Bundle bundle = Bundle.open(path);
                Stream<Harvested> pieces = bundle.source().harvest(HarvestScope.EVERYTHING, findings::add)) {
            assertThat(pieces).filteredOn(SchemaBatch.class::isInstance).containsExactlyElementsOf(direct.batches());
        }
        try (Bundle bundle = Bundle.open(path);
                Stream<Harvested> pieces = bundle.source().harvest(HarvestScope.EVERYTHING, finding -> {})) {
            assertThat(pieces)
                    .filteredOn(Inventory.class::isInstance)
                    .containsExactlyElementsOf(direct.inventories())
                    .isNotEmpty();
        }
        assertThat(findings).isEqualTo(direct.findings()).isNotEmpty();
        assertThat(report.findings()).hasSameElementsAs(findings);
    }

    private static BundleHeader header(PostgresConfig config) {
        PostgresProvider provider = new PostgresProvider();
        return BundleHeader.of(
                "edge",
                provider.type(),
                new ServiceIdentity("edge", provider.service(config)),
                provider.scope(config),
                Map.of());
    }
}
