package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Isolated;

/** Many edges, wide graphs, racing writers. */
@Isolated
class LineageLoadTest {

    private static final int EDGES = 10_000;
    private static final int WRITERS = 8;

    private static List<String> tables(LineageServer server, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> server.bot().putTable("t" + i, "'columns': []").id())
                .toList();
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void theLastOfTenThousandEdgesIsAsQuickAsTheFirst(TestReporter reporter) {
        try (LineageServer server = new LineageServer("1.2.0")) {
            List<String> tables = tables(server, 100);
            List<Duration> thousands = new ArrayList<>();
            for (int start = 0; start < EDGES; start += 1000) {
                int first = start;
                thousands.add(timed(() -> IntStream.range(first, first + 1000)
                        .forEach(i -> assertThat(server.edge(tables.get(i / 100), tables.get(i % 100))
                                        .status())
                                .isEqualTo(200))));
            }
            reporter.publishEntry("each 1,000 edges", thousands.toString());
            assertThat(server.graph("t0", 0, 1).at("/downstreamEdges")).hasSize(100);
            Duration all = thousands.stream().reduce(Duration.ZERO, Duration::plus);
            assertThat(all).isLessThan(Duration.ofSeconds(60));
            assertThat(thousands.get(9)).isLessThan(thousands.get(1).multipliedBy(5));
            Duration gone = timed(() -> IntStream.range(0, 100)
                    .forEach(i -> server.bot().delete("tables/" + tables.get(i) + "?hardDelete=true")));
            reporter.publishEntry("removal of 100 tables and all edges", gone.toString());
            assertThat(gone).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void aGraphOfAThousandNodesIsReadAtOnce(TestReporter reporter) {
        try (LineageServer server = new LineageServer("1.6.0")) {
            // film -> 10 -> 10 each -> 10 each, 1,110 in all.
            List<String> tables = tables(server, 1110);
            for (int i = 0; i < 1110; i++) {
                server.edge(i < 10 ? "film" : tables.get(i / 10 - 1), tables.get(i));
            }
            List<Answer> graph = new ArrayList<>();
            Duration time = timed(() -> graph.add(server.graph("film", 3, 3)));
            reporter.publishEntry("1,110 nodes", time.toString());
            assertThat(graph.get(0).at("/nodes")).hasSize(1110);
            assertThat(graph.get(0).at("/downstreamEdges")).hasSize(1110);
            assertThat(time).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void writersOfOneEdgeNeverFailAndLeaveOneEdge() throws Exception {
        try (LineageServer server = new LineageServer("2.0.0")) {
            Set<Integer> statuses = together(writer -> {
                String sql = "'sqlQuery': 'select " + writer + "'";
                return switch (writer % 4) {
                    case 0 -> server.edge("film", "city", sql + ", 'pipeline': " + server.reference("load"));
                    case 1 -> server.edge("film", "city", sql);
                    case 2 -> server.bot().delete("lineage/table/" + server.id("film") + "/table/" + server.id("city"));
                    default -> server.graph("city", 3, 3);
                };
            });
            assertThat(statuses).isSubsetOf(200, 404);
            assertThat(server.edge("film", "city").status()).isEqualTo(200);
            assertThat(server.graph("city", 1, 1).at("/upstreamEdges")).hasSize(1);
            assertThat(server.graph("film", 1, 1).at("/downstreamEdges")).hasSize(1);
        }
    }

    @Test
    void noEdgeOutlivesAnEndThatIsRemovedMeanwhile() throws Exception {
        try (LineageServer server = new LineageServer("1.6.0")) {
            for (int round = 0; round < 20; round++) {
                server.table("city");
                Set<Integer> statuses = together(writer -> writer == 0
                        ? server.bot().delete("tables/" + server.id("city") + "?hardDelete=true")
                        : server.edge("film", "city"));
                assertThat(statuses).isSubsetOf(200, 404);
                assertThat(server.graph("film", 1, 1).at("/downstreamEdges")).isEmpty();
            }
        }
    }

    private interface Work {
        Answer run(int writer);
    }

    private static Set<Integer> together(Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, WRITERS * 20)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> work.run(i % WRITERS).status())
                    .toList();
            Set<Integer> statuses = new HashSet<>();
            for (Future<Integer> future : pool.invokeAll(calls)) {
                statuses.add(future.get());
            }
            return statuses;
        } finally {
            pool.shutdown();
        }
    }
}
