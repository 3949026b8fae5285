package io.garner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.ingest.RunReport.Status;
import io.garner.model.SchemaBatch;
import io.garner.openmetadata.Catalogs;
import io.garner.openmetadata.OpenMetadata;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A schedule that overtakes itself, or two people with the same idea. */
@Isolated
class TwoRunsAtOnceTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0"})
    void leaveWhatOneWouldHaveLeft(String version) {
        SchemaBatch[] batches = {ShopBatches.ring(60), ShopBatches.grown()[1]};
        try (CatalogServer server = CatalogServer.start(version)) {
            List<RunReport> reports = atOnce(server, batches);

            assertThat(reports).allSatisfy(report -> {
                assertThat(report.fault()).isEmpty();
                assertThat(report.failures()).isEmpty();
                assertThat(report.status()).isEqualTo(Status.OK);
            });
            try (OpenMetadata catalog = Catalogs.patient(server)) {
                ShopBatches.run("single", catalog, batches);
                assertThat(CatalogPicture.of(server, "twice")).isEqualTo(CatalogPicture.of(server, "single"));
                RunReport third = ShopBatches.run("twice", catalog, batches);
                assertThat(third.created() + third.updated()).isZero();
            }
        }
    }

    private static List<RunReport> atOnce(CatalogServer server, SchemaBatch... batches) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<RunReport>> runs = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> {
                            try (OpenMetadata catalog = Catalogs.patient(server)) {
                                start.await(30, TimeUnit.SECONDS);
                                return ShopBatches.run("twice", catalog, batches);
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        task -> new Thread(task, "run").start()))
                .toList();
        return runs.stream()
                .map(run -> run.orTimeout(2, TimeUnit.MINUTES).join())
                .toList();
    }
}
