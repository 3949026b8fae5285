package io.garner.ingest;

import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.ingest.RunReport.Status;
import io.garner.model.ExitCode;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.source.Finding;
import io.garner.source.Source;
import io.garner.source.SourceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunStatusTest {

    private static final Extras ON = new Extras(false, true, Optional.empty(), List.of(), Optional.empty());
    private static final String PIPELINE = "services/ingestionPipelines/name/shop.garner-shop";
    private static final String RUNS =
            "services/ingestionPipelines/shop.garner-shop/pipelineStatus?startTs=0&endTs=9000000000000";

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void aRunIsShownAndThePipelineIsMadeOnce(String version) {
        try (Shop shop = Shop.open(version)) {
            RunReport report = run(shop, Samples.source(schema("public", table("a"))));

            assertThat(report.findings()).isEmpty();
            JsonNode pipeline = new Steward(shop.server()).reads(PIPELINE);
            assertThat(pipeline.at("/service/name").asText()).isEqualTo("shop");
            assertThat(pipeline.path("pipelineType").asText()).isEqualTo("metadata");
            JsonNode stored = runs(shop).at("/data/0");
            assertThat(stored.path("runId").asText()).isEqualTo(report.runId());
            assertThat(stored.path("pipelineState").asText()).isEqualTo("success");
            assertThat(stored.path("startDate").asLong())
                    .isLessThanOrEqualTo(stored.path("endDate").asLong())
                    .isGreaterThan(Duration.ofDays(10_000).toMillis());
            assertThat(stored.at("/status/0/records").asInt(-1)).isEqualTo(version.equals("1.2.0") ? -1 : 4);

            shop.server().requests().clear();
            run(shop, Samples.source(schema("public", table("a"))));

            assertThat(shop.writes()).isEqualTo(1);
            assertThat(runs(shop).at("/paging/total").asInt()).isEqualTo(2);
        }
    }

    @Test
    void whatFailedIsNamed() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.server().faults().refuse("PUT", "shop\\.shop\\.public\\.b", 400, "this table is not wanted");

            run(shop, Samples.source(schema("public", table("a"), table("b"))));

            JsonNode stored = runs(shop).at("/data/0");
            assertThat(stored.path("pipelineState").asText()).isEqualTo("partialSuccess");
            assertThat(stored.at("/status/0/errors").asInt()).isEqualTo(1);
            assertThat(stored.at("/status/0/failures/0/name").asText()).isEqualTo("shop.shop.public.b");
            assertThat(stored.at("/status/0/failures/0/error").asText()).contains("this table is not wanted");
        }
    }

    @Test
    void aSourceThatCannotBeReachedIsAFailedRunOfAServiceThatIsThere() {
        Source unreachable = Samples.failing(
                SourceException.unreachable("Connecting to db:5432", "connection refused", "Start it.", null));
        try (Shop shop = Shop.open("2.0.0")) {
            assertThat(run(shop, unreachable).findings()).isEmpty();
            assertThat(shop.writes()).isZero();

            run(shop, Samples.source(schema("public", table("a"))));
            run(shop, unreachable);

            JsonNode stored = runs(shop).at("/data/0");
            assertThat(stored.path("pipelineState").asText()).isEqualTo("failed");
            assertThat(stored.at("/status/0/failures/0/error").asText()).contains("connection refused");
        }
    }

    @Test
    void aRunThatItsDeadlineEndedIsShownAllTheSame() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("a")));

            shop.run(
                    builder -> builder.extras(ON).deadline(Duration.ZERO),
                    Samples.source(schema("public", table("a"), table("b"))));

            assertThat(runs(shop).at("/data/0/pipelineState").asText()).isEqualTo("partialSuccess");
        }
    }

    @Test
    void aDryRunIsNotShown() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("a")));
            shop.server().requests().clear();

            shop.run(builder -> builder.extras(ON).dryRun(true), Samples.source(schema("public", table("a"))));

            assertThat(shop.writes()).isZero();
        }
    }

    @Test
    void aCatalogThatForbidsItIsAFindingAndNoFailure() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.server().faults().refuse("PUT", ".*/pipelineStatus", 403, "no EditIngestionPipelineStatus");

            RunReport report = run(shop, Samples.source(schema("public", table("a"))));

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.findings()).extracting(Finding::code).containsExactly("run-status-not-stored");
        }
    }

    @Test
    void aCatalogThatIsAwayIsNotWaitedForAgain() {
        try (CatalogServer server = CatalogServer.start("1.6.0");
                OpenMetadata catalog =
                        OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken)))) {
            server.close();

            RunReport report = Ingestion.of("shop", Samples.source(), Shop.SERVICE, catalog)
                    .extras(ON)
                    .build()
                    .run();

            assertThat(report.exitCode()).isEqualTo(ExitCode.CATALOG_UNREACHABLE);
            assertThat(report.findings()).isEmpty();
        }
    }

    @Test
    void aSourceNameIsSpelledInSignsThatEveryVersionTakes() {
        assertThat(RunStatus.nameOf("sales \"EU\"::x>y.z")).isEqualTo("garner-sales__EU___x_y_z");
        assertThat(RunStatus.nameOf("x".repeat(300))).hasSize(128);
    }

    private static RunReport run(Shop shop, Source source) {
        return shop.run(builder -> builder.extras(ON), source);
    }

    private static JsonNode runs(Shop shop) {
        return new Steward(shop.server()).reads(RUNS);
    }
}
