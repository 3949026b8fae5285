package io.garner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Fault;
import io.garner.ingest.RunReport.Status;
import io.garner.model.ExitCode;
import io.garner.model.Fqn;
import io.garner.openmetadata.Catalogs;
import io.garner.openmetadata.OpenMetadata;
import io.garner.source.Finding;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deadline, a wish to stop, and a catalog that goes away. */
@Isolated
@Tag("slow")
class RunsThatEndEarlyTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.11.0"})
    void aDeadlineEndsTheRunAndTheNextGoesOnFromThere(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = Catalogs.patient(server)) {
            ShopBatches.run("shop", catalog, ShopBatches.heap(1));
            server.faults().delay(Duration.ofMillis(100));

            RunReport report = ShopBatches.ingestion("shop", catalog, ShopBatches.ring(1_500))
                    .parallelism(1)
                    .deadline(Duration.ofMillis(1_500))
                    .build()
                    .run();

            assertThat(report.status()).isEqualTo(Status.PARTIAL);
            assertThat(report.exitCode()).isEqualTo(ExitCode.PARTIAL);
            assertThat(report.failures()).isEmpty();
            assertThat(report.findings()).extracting(Finding::code).containsExactly("deadline-passed");
            assertThat(report.findings().get(0).message()).contains("after the 1.5S it had");
            assertThat(report.created()).isBetween(1, 1_499);
            assertThat(report.duration()).isLessThan(Duration.ofSeconds(10));

            server.faults().clear();
            RunReport next = ShopBatches.run("shop", catalog, ShopBatches.ring(1_500));

            assertThat(next.status()).isEqualTo(Status.OK);
            assertThat(ShopBatches.run("shop", catalog, ShopBatches.ring(1_500)).unchanged())
                    .isEqualTo(1_503);
        }
    }

    @Test
    void aRunThatIsDoneInTimeDoesNotMentionItsDeadline() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = Catalogs.patient(server)) {
            RunReport report = ShopBatches.ingestion("shop", catalog, ShopBatches.heap(3))
                    .deadline(Duration.ofMinutes(5))
                    .build()
                    .run();

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.findings()).isEmpty();
        }
    }

    @Test
    void aStopDoesNotWaitForAPauseThatTheServerAskedFor() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = Catalogs.patient(server)) {
            server.faults()
                    .add(Fault.status(429).retryAfter(Duration.ofSeconds(50)).on("PUT", "/api/v1/tables"));

            assertStopsAtOnce(server, catalog, 1);
        }
    }

    @Test
    void aStopDoesNotWaitForTheNextAttempt() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = Catalogs.patient(server)) {
            server.faults().add(Fault.status(429).on("PUT", "/api/v1/tables"));

            assertStopsAtOnce(server, catalog, 8);
        }
    }

    private static void assertStopsAtOnce(CatalogServer server, OpenMetadata catalog, int refused) {
        Ingestion ingestion =
                ShopBatches.ingestion("shop", catalog, ShopBatches.heap(50)).build();
        CompletableFuture<RunReport> running = CompletableFuture.supplyAsync(ingestion::run);
        await().atMost(Duration.ofSeconds(30)).until(() -> server.requests().count("PUT", "/api/v1/tables") >= refused);

        ingestion.stop();

        RunReport report =
                running.orTimeout(A_MOMENT.toSeconds(), TimeUnit.SECONDS).join();
        assertThat(report.status()).isEqualTo(Status.PARTIAL);
        assertThat(report.failures()).isEmpty();
        assertThat(report.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.11.0"})
    void aCatalogThatDiesCostsTheTriesOfOneRequestAndNotOfEachTable(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = Catalogs.patient(server)) {
            AtomicBoolean closed = new AtomicBoolean();
            RunReport report = ShopBatches.ingestion("shop", catalog, ShopBatches.heap(2_000))
                    .progress(new Progress() {
                        @Override
                        public void published(Fqn entity) {
                            if (entity.toString().startsWith("shop.shop.public.")
                                    && closed.compareAndSet(false, true)) {
                                server.close();
                            }
                        }
                    })
                    .build()
                    .run();

            assertThat(report.exitCode()).isEqualTo(ExitCode.CATALOG_UNREACHABLE);
            assertThat(report.created()).isPositive();
            assertThat(report.duration()).isLessThan(Duration.ofSeconds(40));
        }
    }

    @Test
    void aCatalogThatFallsSilentCostsTheTimeLimitsOfOneRequestAndNotOfEachTable() {
        try (CatalogServer server = CatalogServer.start("1.2.0");
                OpenMetadata catalog = Catalogs.quick(server, Duration.ofSeconds(2))) {
            server.faults().add(Fault.delay(Duration.ofMinutes(5)).after(30));

            RunReport report = ShopBatches.run("shop", catalog, ShopBatches.heap(500));

            assertThat(report.exitCode()).isEqualTo(ExitCode.CATALOG_UNREACHABLE);
            assertThat(report.created()).isPositive();
            assertThat(report.duration()).isLessThan(Duration.ofSeconds(15));
            assertThat(server.requests().all()).hasSizeLessThan(40);
        }
    }

    @Test
    void aCatalogWhoseWritesHangEndsTheRunAlthoughItTellsItsVersion() {
        try (CatalogServer server = CatalogServer.start("1.2.0");
                OpenMetadata catalog = Catalogs.quick(server, Duration.ofSeconds(1))) {
            server.faults().add(Fault.delay(Duration.ofMinutes(5)).on("PUT", "/api/v1/tables"));

            RunReport report = ShopBatches.run("shop", catalog, ShopBatches.heap(500));

            assertThat(report.exitCode()).isEqualTo(ExitCode.CATALOG_UNREACHABLE);
            assertThat(report.duration()).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void throttlingSlowsARunDownAndLosesNothing() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = Catalogs.quick(server, Duration.ofSeconds(30))) {
            server.faults().add(Fault.status(429).on("PUT", "/api/v1/tables").every(3));
            server.faults()
                    .add(Fault.status(503)
                            .retryAfterDate(Duration.ofSeconds(1))
                            .on("PUT", "/api/v1/tables")
                            .times(2));

            RunReport report = ShopBatches.run("shop", catalog, ShopBatches.heap(200));

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.created()).isEqualTo(203);
        }
    }
}
