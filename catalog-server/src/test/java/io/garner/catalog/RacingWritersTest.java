package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RacingWritersTest {

    private static final int WRITERS = 8;

    @Test
    void oneCreatorWinsAndTheOthersConflictOrUpdate() throws Exception {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            for (int round = 0; round < 20; round++) {
                String name = "t" + round;
                List<Integer> statuses =
                        together(writer -> bot.putTable(name, "'columns': []").status());
                assertThat(statuses).containsOnlyOnce(201);
                assertThat(statuses).isSubsetOf(200, 201, 409);
            }
        }
    }

    @Test
    void noneOfManyTablesIsLost() throws Exception {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            int each = 50;
            List<Integer> statuses = together(writer -> IntStream.range(0, each)
                    .map(i -> bot.putTable("t" + writer + "_" + i, "'columns': []")
                            .status())
                    .max()
                    .orElse(0));
            assertThat(statuses).containsOnly(201);
            assertThat(bot.get("tables?limit=0").at("/paging/total").asInt()).isEqualTo(WRITERS * each);
        }
    }

    @Test
    void noUpdateOfOneTableIsLost() throws Exception {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            bot.putTable("t", "'columns': []");
            List<Integer> statuses = together(writer -> IntStream.range(0, 10)
                    .map(i -> bot.putTable("t", "'columns': [], 'sourceUrl': 'http://" + writer + "/" + i + "'")
                            .status())
                    .max()
                    .orElse(0));
            assertThat(statuses).containsOnly(200);
            assertThat(bot.getTable("t", "").version()).isEqualTo(8.1);
        }
    }

    private interface Work {
        int run(int writer);
    }

    private static List<Integer> together(Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, WRITERS)
                    .<Callable<Integer>>mapToObj(writer -> () -> work.run(writer))
                    .toList();
            return pool.invokeAll(calls).stream().map(RacingWritersTest::result).toList();
        } finally {
            pool.shutdown();
        }
    }

    private static Integer result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
