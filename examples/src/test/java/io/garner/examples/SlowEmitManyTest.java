package io.garner.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.testkit.CatalogTables;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand edges from a small process; killed at any moment and run again, the graph is the same. */
@Tag("slow")
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class SlowEmitManyTest {

    private static final int TABLES = 120;
    private static final int EDGES = 10_000;
    private static final int FEWER_EDGES = 1_000;
    private static final int KILLS = 5;

    /** Enough for the client and its libraries; that few edges are in hand at a time is asserted where they are. */
    private static final String SMALL_HEAP = "-Xmx24m";

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    @Test
    void tenThousandEdgesGoThroughASmallHeapAndAreFoundUnchanged() throws Exception {
        try (CatalogServer catalog = filled("1.6.0")) {
            assertThat(emit(catalog, EDGES)).contains("created=10000").contains("failed=0");
            assertThat(catalog.requests().count("PUT", "/api/v1/lineage")).isEqualTo(EDGES);

            assertThat(emit(catalog, EDGES)).contains("unchanged=10000");
            assertThat(catalog.requests().count("PUT", "/api/v1/lineage")).isEqualTo(EDGES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void aRunAfterAKillCompletesTheGraph(String version) throws Exception {
        System.out.println("SlowEmitManyTest: seed " + seed);
        Set<String> undisturbed;
        try (CatalogServer catalog = filled(version)) {
            emit(catalog, FEWER_EDGES);
            undisturbed = graph(catalog);
            assertThat(undisturbed).hasSize(FEWER_EDGES);
        }
        for (int kill = 0; kill < KILLS; kill++) {
            try (CatalogServer catalog = filled(version)) {
                int moment = 1 + random.nextInt(FEWER_EDGES - 1);
                killAfter(moment, catalog);
                long stored = catalog.requests().count("PUT", "/api/v1/lineage");
                emit(catalog, FEWER_EDGES);

                System.out.println(version + ": killed after edge " + moment + ", " + stored + " stored");
                assertThat(stored).isLessThan(FEWER_EDGES);
                assertThat(graph(catalog)).isEqualTo(undisturbed);
            }
        }
    }

    private void killAfter(int puts, CatalogServer catalog) throws Exception {
        Process process = start(catalog, FEWER_EDGES);
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (process.isAlive() && catalog.requests().count("PUT", "/api/v1/lineage") < puts) {
            assertThat(Instant.now()).as("the run comes to edge " + puts).isBefore(end);
            Thread.sleep(1);
        }
        process.destroyForcibly().waitFor();
    }

    private String emit(CatalogServer catalog, int edges) throws Exception {
        return new Forked(folder).finish(start(catalog, edges));
    }

    private Process start(CatalogServer catalog, int edges) {
        return new Forked(folder)
                .start(catalog, SMALL_HEAP, EmitMany.class, String.valueOf(TABLES), String.valueOf(edges));
    }

    private static CatalogServer filled(String version) {
        CatalogServer catalog = CatalogServer.start(version);
        try (OpenMetadata client = client(catalog)) {
            CatalogTables tables = CatalogTables.of(client);
            IntStream.range(0, TABLES).forEach(i -> tables.table("warehouse.shop.public.t" + i, "id"));
        }
        catalog.requests().clear();
        return catalog;
    }

    private static OpenMetadata client(CatalogServer catalog) {
        return OpenMetadata.connect(OpenMetadataConfig.of(catalog.apiUrl(), Secret.of(catalog::botToken)));
    }

    /** Every edge with what is said of it, by names, as ids differ from server to server. */
    private static Set<String> graph(CatalogServer catalog) {
        Set<String> edges = new TreeSet<>();
        try (OpenMetadata client = client(catalog)) {
            for (int i = 0; i < TABLES; i++) {
                Fqn table = Fqn.of("warehouse", "shop", "public", "t" + i);
                client.lineage()
                        .of(EntityType.TABLE, table, 1, 0)
                        .flatMap(lineage -> lineage.upstreamEdges())
                        .orElse(List.of())
                        .forEach(edge -> edges.add(table + " <- "
                                + edge.lineageDetails().orElseThrow().columnsLineage()
                                + edge.lineageDetails().orElseThrow().description()));
            }
        }
        return edges;
    }
}
