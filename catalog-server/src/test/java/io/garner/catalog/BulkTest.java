package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import io.garner.catalog.entity.Collection;
import io.garner.catalog.entity.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkTest {

    private static final String GOOD =
            "{\"name\": \"good\", \"databaseSchema\": \"pg.pagila.public\", \"columns\": []}";
    private static final String BAD =
            "{\"name\": \"bad\", \"databaseSchema\": \"pg.pagila.public\", \"columns\": []," + " \"bogus\": 1}";

    @Test
    void answers200AndNamesTheRowsThatFailed() {
        try (CatalogServer server = CatalogServer.start("1.11.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            Answer answer = bot.put("tables/bulk?async=false", "[" + GOOD + ", " + BAD + "]");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("status")).isEqualTo("partialSuccess");
            assertThat(answer.json().path("numberOfRowsPassed").asInt()).isEqualTo(1);
            assertThat(answer.at("/successRequest/0/request").asText()).isEqualTo("pg.pagila.public.good");
            assertThat(answer.at("/successRequest/0/status").asInt()).isEqualTo(201);
            assertThat(answer.at("/failedRequest/0/status").asInt()).isEqualTo(400);
            assertThat(answer.at("/failedRequest/0/request/name").asText()).isEqualTo("bad");
            assertThat(bot.put("tables/bulk", "[" + GOOD + "]")
                            .at("/successRequest/0/status")
                            .asInt())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPoisonedRowFailsAlone() {
        try (CatalogServer server = CatalogServer.start("2.0.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            server.faults().refuse("PUT", "pg\\.pagila\\.public\\.good", 500, "poisoned");
            Answer answer = bot.put("tables/bulk", "[" + GOOD + ", " + GOOD.replace("good", "other") + "]");
            assertThat(answer.text("status")).isEqualTo("partialSuccess");
            assertThat(answer.at("/failedRequest/0/message").asText()).isEqualTo("poisoned");
        }
    }

    @Test
    void anAsynchronousCallSaysOnlyHowManyRowsItTook() {
        try (CatalogServer server = CatalogServer.start("1.11.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            Answer answer = bot.put("tables/bulk?async=true", "[" + GOOD + ", " + BAD + "]");
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.json().path("numberOfRowsProcessed").asInt()).isEqualTo(2);
            assertThat(answer.json().has("failedRequest")).isFalse();
        }
    }

    @Test
    void tooManyRowsAreRefusedAsAWhole() {
        try (CatalogServer server = CatalogServer.start("1.11.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            assertThat(bot.put("tables/bulk", rows(100)).status()).isEqualTo(200);
            Answer answer = bot.put("tables/bulk", rows(101));
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.json().path("code").asInt()).isEqualTo(413);
            assertThat(answer.text("errorType")).isEqualTo("BULK_LIMIT_EXCEPTION");
            assertThat(answer.message()).isNotEmpty();
            assertThat(bot.get("tables?limit=0").at("/paging/total").asInt()).isEqualTo(100);
        }
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> GOOD.replace("good", "t" + i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void anotherRowOfTheSameNameUpdatesTheFirst() {
        try (CatalogServer server = CatalogServer.start("1.11.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String again = GOOD.replace("\"columns\"", "\"description\": \"second\", \"columns\"");
            Answer answer = bot.put("tables/bulk", "[" + GOOD + ", " + again + "]");
            assertThat(answer.at("/successRequest/0/status").asInt()).isEqualTo(201);
            assertThat(answer.at("/successRequest/1/status").asInt()).isEqualTo(200);
            assertThat(bot.getTable("good", "").text("description")).isEqualTo("second");
            assertThat(bot.getTable("good", "").version()).isEqualTo(0.2);
        }
    }

    @Test
    void aForbiddenRowSaysSo() {
        try (CatalogServer server = CatalogServer.start("1.11.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            server.faults().refuse("PUT", "good", 403, "not yours");
            Answer answer = bot.put("tables/bulk", "[" + GOOD + "]");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("status")).isEqualTo("failure");
            assertThat(answer.at("/failedRequest/0/status").asInt()).isEqualTo(403);
        }
    }

    @Test
    void aStoredSourceHashIsGoodAsItIsFrom20On() {
        for (String version : List.of("1.11.0", "2.0.0")) {
            try (CatalogServer server = CatalogServer.start(version)) {
                Rest bot = Rest.asBot(server).withSchema();
                String row = GOOD.replace(
                        "\"columns\"",
                        "\"sourceHash\": \"5d41402abc4b2a76b9719d911017c592\","
                                + " \"sourceUrl\": \"http://one\", \"columns\"");
                bot.put("tables/bulk", "[" + row + "]");
                Answer answer = bot.put("tables/bulk", "[" + row.replace("http://one", "http://two") + "]");
                assertThat(answer.at("/successRequest/0/status").asInt()).isEqualTo(200);
                assertThat(bot.getTable("good", "").text("sourceUrl"))
                        .as(version)
                        .isEqualTo(version.equals("2.0.0") ? "http://one" : "http://two");
                String id = bot.getTable("good", "").id();
                bot.delete("tables/" + id);
                bot.put("tables/bulk", "[" + row + "]");
                assertThat(bot.get("tables/" + id).status()).as("revived").isEqualTo(200);
            }
        }
    }

    @Test
    void overrideMetadataReplacesWhatPeopleWroteButNeverByNothing() {
        for (String version : List.of("1.11.0", "2.0.0")) {
            try (CatalogServer server = CatalogServer.start(version)) {
                Rest bot = Rest.asBot(server).withSchema();
                String columns = "'columns': [{'name': 'a', 'dataType': 'INT', 'description': '%s'},"
                        + " {'name': 'b', 'dataType': 'INT' %s}]";
                bot.putTable("good", "'description': 'old', " + columns.formatted("old", ", 'description': 'old'"));
                String row = "{'name': 'good', 'databaseSchema': 'pg.pagila.public', 'description': 'new', "
                        + columns.formatted("new", "") + "}";
                bot.put("tables/bulk?overrideMetadata=true", ("[" + row + "]").replace('\'', '"'));
                String now = version.equals("2.0.0") ? "new" : "old";
                Answer table = bot.getTable("good", "columns");
                assertThat(table.text("description")).as(version).isEqualTo(now);
                assertThat(table.at("/columns/0/description").asText()).isEqualTo(now);
                assertThat(table.at("/columns/1/description").asText()).isEqualTo("old");
            }
        }
    }

    @Test
    void everyCollectionThatCanBeWrittenHasIt() {
        try (CatalogServer server = CatalogServer.start("1.11.0")) {
            Rest bot = Rest.asBot(server);
            Collections.ALL.stream()
                    .filter(Collection::writable)
                    .forEach(collection -> assertThat(
                                    bot.put(collection.path() + "/bulk", "[{}]").text("status"))
                            .as(collection.path())
                            .isEqualTo("failure"));
        }
    }

    @Test
    void isNotThereOneVersionEarlier() {
        try (CatalogServer server = CatalogServer.start("1.10.0")) {
            assertThat(Rest.asBot(server).put("tables/bulk", "[]").status()).isEqualTo(405);
        }
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Answer answer = Rest.asBot(server).put("tables/bulk", "[]");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.message()).contains("HTTP 405");
        }
    }
}
