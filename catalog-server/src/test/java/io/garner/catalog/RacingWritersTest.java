package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class RacingWritersTest {

    @Test
    void oneCreatorWinsAndTheOthersConflictOrUpdate() throws Exception {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            for (int round = 0; round < 20; round++) {
                String name = "t" + round;
                List<Integer> statuses = Together.run(
                        writer -> bot.putTable(name, "'columns': []").status());
                assertThat(statuses).containsOnlyOnce(201);
                assertThat(statuses).isSubsetOf(200, 201, 409);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void noneOfManyTablesIsLost(String version) throws Exception {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            int each = 50;
            List<Integer> statuses = Together.run(writer -> IntStream.range(0, each)
                    .map(i -> bot.putTable("t" + writer + "_" + i, "'columns': []")
                            .status())
                    .max()
                    .orElse(0));
            assertThat(statuses).containsOnly(201);
            assertThat(bot.get("tables?limit=0").at("/paging/total").asInt()).isEqualTo(Together.WRITERS * each);
        }
    }

    @Test
    void noUpdateOfOneTableIsLost() throws Exception {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            bot.putTable("t", "'columns': []");
            List<Integer> statuses = Together.run(writer -> IntStream.range(0, 10)
                    .map(i -> bot.putTable("t", "'columns': [], 'sourceUrl': 'http://" + writer + "/" + i + "'")
                            .status())
                    .max()
                    .orElse(0));
            assertThat(statuses).containsOnly(200);
            assertThat(bot.getTable("t", "").version()).isEqualTo(8.1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void versionsOfOneTableCountItsChanges(String version) throws Exception {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            int rounds = 50;
            List<List<Answer>> answers = Together.run(writer -> IntStream.range(0, rounds)
                    .mapToObj(i -> bot.putTable("t", "'columns': [], 'sourceUrl': 'http://" + writer + "/" + i + "'"))
                    .toList());
            List<Answer> all = answers.stream().flatMap(List::stream).toList();
            assertThat(all).extracting(Answer::status).containsOnlyOnce(201).isSubsetOf(200, 201, 409);
            List<Double> versions = all.stream()
                    .filter(answer -> answer.status() != 409)
                    .map(Answer::version)
                    .sorted()
                    .toList();
            // Every writer that was heard made a version of its own, without a gap.
            assertThat(versions)
                    .isEqualTo(IntStream.rangeClosed(1, versions.size())
                            .mapToObj(i -> i / 10.0)
                            .toList());
            Answer stored = bot.getTable("t", "");
            assertThat(stored.version()).isEqualTo(versions.get(versions.size() - 1));
            assertThat(bot.get("tables/" + stored.id() + "/versions").json().path("versions"))
                    .hasSize(versions.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void racingDeletesRestoresAndWritesFailInTheServersWords(String version) throws Exception {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            bot.putTable("t", "'columns': []");
            String schema = bot.get("databaseSchemas/name/pg.pagila.public").id();
            List<List<Answer>> answers = Together.run(writer -> IntStream.range(0, 25)
                    .mapToObj(i -> step(bot, schema, writer))
                    .toList());
            assertThat(answers.stream().flatMap(List::stream))
                    .allSatisfy(answer -> assertThat(isInTheServersWords(answer))
                            .as(answer.response().toString() + answer.response().body())
                            .isTrue());
            assertThat(bot.delete("databaseSchemas/" + schema + "?recursive=true&hardDelete=true")
                            .status())
                    .isEqualTo(200);
            assertThat(bot.get("tables?include=all").at("/paging/total").asInt())
                    .isZero();
        }
    }

    private static Answer step(Rest bot, String schema, int writer) {
        return switch (writer % 4) {
            case 0 -> bot.delete("databaseSchemas/" + schema + "?recursive=true");
            case 1 -> bot.put("databaseSchemas/restore", "{\"id\": \"" + schema + "\"}");
            case 2 -> bot.putTable("t", "'columns': []");
            default -> bot.delete("tables/name/pg.pagila.public.t?hardDelete=true");
        };
    }

    /** From 1.4 on a server fails on purpose, so to say, when it restores what is alive. */
    private static boolean isInTheServersWords(Answer answer) {
        return answer.status() < 500
                || (answer.status() == 500 && answer.message().contains("RestUtil$PutResponse"));
    }
}
