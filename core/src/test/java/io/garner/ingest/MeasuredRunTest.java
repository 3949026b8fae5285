package io.garner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Fault;
import io.garner.measure.Measurements;
import io.garner.model.SchemaBatch;
import io.garner.openmetadata.Catalogs;
import io.garner.openmetadata.OpenMetadata;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run tells of itself is what the server counted and what the report says. */
class MeasuredRunTest {

    /** Keeps what it is told. */
    private static final class Kept implements Measurements {

        private final SortedMap<String, Long> requests = new ConcurrentSkipListMap<>();
        private final SortedMap<String, Long> retries = new ConcurrentSkipListMap<>();
        private final SortedMap<String, Integer> entities = new TreeMap<>();

        @Override
        public void request(String method, String kind, String status, Duration took) {
            assertThat(took).isPositive();
            requests.merge(method + " " + kind + " " + status, 1L, Long::sum);
        }

        @Override
        public void retry(String method, String kind, String reason) {
            retries.merge(method + " " + kind + " " + reason, 1L, Long::sum);
        }

        @Override
        public void entities(String kind, String outcome, int count) {
            assertThat(entities.put(kind + " " + outcome, count)).isNull();
        }

        int of(String outcome) {
            return entities.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith(" " + outcome))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void everyAttemptOfARequestIsCountedAsTheServerCountsIt(String version) {
        Kept kept = new Kept();
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = Catalogs.measured(server, kept)) {
            server.faults()
                    .add(Fault.status(503).on("PUT", "/api/v1/databases.*").times(2));
            server.faults().add(Fault.truncate().on("GET", "/api/v1/tables.*").times(1));

            run(catalog, kept, ShopBatches.opened());

            assertThat(withoutStatus(kept.requests))
                    .isEqualTo(server.requests().counts().entrySet().stream()
                            .collect(Collectors.toMap(e -> e.getKey().replace("/api/v1/", ""), Map.Entry::getValue)));
            assertThat(kept.requests).containsEntry("PUT databases 503", 2L).containsEntry("GET tables none", 1L);
            assertThat(kept.retries).isEqualTo(Map.of("PUT databases 503", 2L, "GET tables none", 1L));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whatBecameOfEntitiesIsTheReportByKind(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = Catalogs.patient(server)) {
            server.faults().add(Fault.poison("halls", 400, "no halls"));
            for (SchemaBatch[] batches : List.of(ShopBatches.opened(), ShopBatches.grown(), ShopBatches.grown())) {
                Kept kept = new Kept();

                RunReport report = run(catalog, kept, batches);

                assertThat(List.of(kept.of("created"), kept.of("updated"), kept.of("unchanged"), kept.of("failed")))
                        .isEqualTo(List.of(
                                report.created(),
                                report.updated(),
                                report.unchanged(),
                                report.failures().size()));
                assertThat(kept.entities).containsEntry("table failed", 1);
            }
        }
    }

    @Test
    void aRunThatHasANameKeepsItInItsReport() {
        try (CatalogServer server = CatalogServer.start("1.6.0");
                OpenMetadata catalog = Catalogs.patient(server)) {
            RunReport report = ShopBatches.ingestion("shop", catalog, ShopBatches.opened())
                    .runId("run-1")
                    .build()
                    .run();

            assertThat(report.runId()).isEqualTo("run-1");
        }
    }

    private static RunReport run(OpenMetadata catalog, Measurements measurements, SchemaBatch... batches) {
        return ShopBatches.ingestion("shop", catalog, batches)
                .measurements(measurements)
                .build()
                .run();
    }

    private static Map<String, Long> withoutStatus(Map<String, Long> requests) {
        return requests.entrySet().stream()
                .collect(Collectors.groupingBy(
                        e -> e.getKey().replaceFirst(" \\w+$", ""), Collectors.summingLong(Map.Entry::getValue)));
    }
}
