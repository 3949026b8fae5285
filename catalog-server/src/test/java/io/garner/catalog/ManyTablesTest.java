package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ManyTablesTest {

    private static final int EACH = 2_000;
    private static final int ALL = Together.WRITERS * EACH;
    private static final String COLUMNS = "'columns': [{'name': 'id', 'dataType': 'INT'},"
            + " {'name': 'title', 'dataType': 'VARCHAR', 'dataLength': 80, 'description': 'what people call it'}]";

    @Test
    void noneIsLostInMemory() throws Exception {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            noneIsLost(server);
        }
    }

    @Test
    void noneIsLostWithADataFolder(@TempDir Path folder) throws Exception {
        try (CatalogServer server =
                CatalogServer.builder().version("1.6.0").data(folder).start()) {
            noneIsLost(server);
        }
        try (CatalogServer server =
                CatalogServer.builder().version("1.6.0").data(folder).start()) {
            assertThat(Rest.asBot(server)
                            .get("tables?limit=0")
                            .at("/paging/total")
                            .asInt())
                    .isEqualTo(ALL);
        }
    }

    private static void noneIsLost(CatalogServer server) throws InterruptedException {
        Rest bot = Rest.asBot(server).withSchema();
        Map<Integer, Integer> counts = new TreeMap<>();
        List<List<Integer>> statuses = Together.run(writer -> IntStream.range(0, EACH)
                .mapToObj(i -> bot.putTable("t" + writer + "_" + i, COLUMNS).status())
                .toList());
        statuses.forEach(list -> list.forEach(status -> counts.merge(status, 1, Integer::sum)));
        assertThat(counts).containsOnly(Map.entry(201, ALL));
        assertThat(names(bot)).hasSize(ALL);
    }

    private static Set<String> names(Rest bot) {
        Set<String> names = new HashSet<>();
        String after = "";
        do {
            Answer page = bot.get("tables?limit=100&databaseSchema=pg.pagila.public&after=" + Rest.segment(after));
            assertThat(page.at("/paging/total").asInt()).isEqualTo(ALL);
            page.json()
                    .path("data")
                    .forEach(table -> names.add(table.path("name").asText()));
            after = page.at("/paging/after").asText();
        } while (!after.isEmpty());
        return names;
    }
}
