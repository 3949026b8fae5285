package io.garner.ingest;

import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Fault;
import io.garner.config.Secret;
import io.garner.ingest.RunReport.Status;
import io.garner.model.SchemaBatch;
import io.garner.openmetadata.Catalogs;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From 1.11 on new tables go in batches; nobody may see that but the server. */
class BulkPublishingTest {

    private static final String BULK = "/api/v1/tables/bulk.*";
    private static final String SINGLE = "/api/v1/tables";

    @ParameterizedTest
    @ValueSource(strings = {"1.11.0", "2.0.0"})
    void leavesTheSameCatalogAndTheSameReportAsSinglePuts(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata together = Catalogs.patient(server);
                OpenMetadata alone = spoken(server, "1.9.0")) {
            for (SchemaBatch[] batches : List.of(ShopBatches.opened(), ShopBatches.grown(), ShopBatches.grown())) {
                server.requests().clear();
                RunReport inSteps = ShopBatches.run("alone", alone, batches);
                assertThat(bulks(server)).isZero();
                RunReport inBulk = ShopBatches.run("together", together, batches);

                assertThat(inBulk.failures()).isEmpty();
                assertThat(List.of(inBulk.created(), inBulk.updated(), inBulk.unchanged()))
                        .isEqualTo(List.of(inSteps.created(), inSteps.updated(), inSteps.unchanged()));
                assertThat(CatalogPicture.of(server, "together")).isEqualTo(CatalogPicture.of(server, "alone"));
                assertThat(bulks(server) > 0).isEqualTo(inBulk.created() > 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.11.0", "2.0.0"})
    void aThousandNewTablesTakeTenRequestsAndTheirKeysTenMore(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = Catalogs.patient(server)) {
            RunReport report = ShopBatches.run("shop", catalog, ShopBatches.ring(1_000));

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.created()).isEqualTo(1_003);
            assertThat(bulks(server)).isEqualTo(20);
            assertThat(server.requests().count("PUT", SINGLE)).isZero();
            assertThat(ShopBatches.run("shop", catalog, ShopBatches.ring(1_000)).unchanged())
                    .isEqualTo(1_003);
            assertThat(bulks(server)).isEqualTo(20);
        }
    }

    @Test
    void oneTableAloneIsAPutOfItsOwn() {
        try (CatalogServer server = CatalogServer.start("1.11.0");
                OpenMetadata catalog = Catalogs.patient(server)) {
            ShopBatches.run("shop", catalog, schema("public", table("a")));

            assertThat(bulks(server)).isZero();
            assertThat(server.requests().count("PUT", SINGLE)).isEqualTo(1);
        }
    }

    @Test
    void aTableThatIsRefusedIsNamedInTheWordsOfASinglePutAndTheOthersArrive() {
        try (CatalogServer server = CatalogServer.start("1.11.0");
                OpenMetadata catalog = Catalogs.patient(server)) {
            server.faults().add(Fault.poison("shop\\.shop\\.public\\.t00003", 400, "this table is not wanted"));

            RunReport report = ShopBatches.run("shop", catalog, ShopBatches.heap(10));

            assertThat(report.status()).isEqualTo(Status.PARTIAL);
            assertThat(report.failures())
                    .containsExactly(
                            new Failure("shop.shop.public.t00003", "PUT table", "this table is not wanted (HTTP 400)"));
            assertThat(report.created()).isEqualTo(12);
            assertThat(server.requests().count("PUT", SINGLE)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void aServerWithoutTheEndpointGetsSinglePutsForTheRestOfTheRun(int status) {
        try (CatalogServer server = CatalogServer.start("1.11.0");
                OpenMetadata catalog = Catalogs.patient(server)) {
            server.faults().add(Fault.status(status).on("PUT", BULK));

            RunReport report = ShopBatches.ingestion("shop", catalog, ShopBatches.ring(250))
                    .parallelism(1)
                    .build()
                    .run();

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.created()).isEqualTo(253);
            assertThat(bulks(server)).isEqualTo(1);
            assertThat(server.requests().count("PUT", SINGLE)).isEqualTo(500);
        }
    }

    @Test
    void aServerThatFindsARequestTooLargeGetsHalfAndThenNoLargerOnes() {
        try (CatalogServer server = CatalogServer.start("1.11.0");
                OpenMetadata catalog = Catalogs.patient(server)) {
            server.faults().add(Fault.status(413).on("PUT", BULK).times(2));

            RunReport report = ShopBatches.ingestion("shop", catalog, ShopBatches.heap(300))
                    .parallelism(1)
                    .build()
                    .run();

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.created()).isEqualTo(303);
            // 100 and 50 are too many; the first hundred goes as 25, 25 and 50, all others in portions of 25.
            assertThat(bulks(server)).isEqualTo(2 + 3 + 8);
            assertThat(server.requests().count("PUT", SINGLE)).isZero();
        }
    }

    @Test
    void aRequestThatDiesHalfWayIsSentAgainAndItsTablesCountAsCreated() {
        try (CatalogServer server = CatalogServer.start("1.11.0");
                OpenMetadata catalog = Catalogs.patient(server)) {
            server.faults().add(Fault.reset().afterEffect().on("PUT", BULK).times(1));
            server.faults().add(Fault.truncate().on("PUT", BULK).times(1));

            RunReport report = ShopBatches.run("shop", catalog, ShopBatches.ring(120));

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.created()).isEqualTo(123);
            assertThat(report.unchanged() + report.updated()).isZero();
        }
    }

    @Test
    void aRequestThatKeepsDyingIsReplacedBySinglePuts() {
        try (CatalogServer server = CatalogServer.start("1.11.0");
                OpenMetadata catalog = Catalogs.quick(server, Duration.ofSeconds(30))) {
            server.faults().add(Fault.reset().on("PUT", BULK));

            RunReport report = ShopBatches.run("shop", catalog, ShopBatches.ring(20));

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.created()).isEqualTo(23);
        }
    }

    private static long bulks(CatalogServer server) {
        return server.requests().count("PUT", BULK);
    }

    /** A connection that speaks to the server as if it were older. */
    private static OpenMetadata spoken(CatalogServer server, String version) {
        return OpenMetadata.connect(new OpenMetadataConfig(
                server.url(),
                Secret.of(server::botToken),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Optional.of(version)));
    }
}
