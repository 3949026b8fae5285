package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.catalog.Rest.Answer;
import io.garner.catalog.Wire.Heard;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class FaultsTest {

    private final CatalogServer server = CatalogServer.start("1.2.0");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void onePoisonedTableIsRefusedWhileTheOthersPass() {
        Rest bot = Rest.asBot(server).withSchema();
        server.faults().refuse("PUT", "pg\\.pagila\\.public\\.film", 400, "no films here");
        Answer refused = bot.putTable("film", "'columns': []");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().toString()).isEqualTo("{\"code\":400,\"message\":\"no films here\"}");
        assertThat(bot.putTable("film_actor", "'columns': []").status()).isEqualTo(201);
        server.faults().clear();
        assertThat(bot.putTable("film", "'columns': []").status()).isEqualTo(201);
    }

    @Test
    void pathsAndSegmentsCanBePoisonedToo() {
        Rest bot = Rest.asBot(server).withSchema();
        server.faults().refuse("GET", "/api/v1/databases/name/.*", 503, "later");
        server.faults().refuse("*", "pg\\.pagila\\.public", 500, "broken");
        assertThat(bot.get("databases/name/pg.pagila").status()).isEqualTo(503);
        assertThat(bot.get("databaseSchemas/name/pg.pagila.public").status()).isEqualTo(500);
        assertThat(bot.get("databases").status()).isEqualTo(200);
    }

    @Test
    void theNextRequestsFailWithRetryAfter() {
        Rest bot = Rest.asBot(server);
        server.faults().failNext(2, 429);
        server.faults().retryAfter("1");
        Answer first = bot.get("tables");
        assertThat(first.status()).isEqualTo(429);
        assertThat(first.header("Retry-After")).isEqualTo("1");
        assertThat(bot.get("tables").status()).isEqualTo(429);
        assertThat(bot.get("tables").status()).isEqualTo(200);
    }

    @Test
    void answersCanBeDelayed() {
        server.faults().delay(Duration.ofMillis(200));
        Instant start = Instant.now();
        Rest.asBot(server).get("tables");
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(190));
    }

    @Test
    void delayedRequestsHoldNobodyUp() {
        server.faults().add(Fault.delay(Duration.ofMinutes(1)).on("GET", "/api/v1/tables"));
        List<Wire> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                waiting.add(Wire.to(server).say("GET /api/v1/tables HTTP/1.1\r\nHost: x\r\n\r\n"));
            }
            Heard heard = Wire.ask(server, "GET", "/api/v1/databases", "");
            assertThat(heard.status()).isEqualTo(200);
            assertThat(heard.time()).isLessThan(Duration.ofSeconds(30));
        } finally {
            waiting.forEach(Wire::close);
        }
    }

    @Test
    void delayBeforeTheEffectHasNoneYetAndDelayAfterItHas() throws InterruptedException {
        Rest bot = Rest.asBot(server).withSchema();
        server.faults()
                .add(Fault.delay(Duration.ofSeconds(4))
                        .on("PUT", "/api/v1/tables")
                        .times(1));
        server.faults()
                .add(Fault.delay(Duration.ofSeconds(2))
                        .afterEffect()
                        .on("PUT", "/api/v1/tables")
                        .after(1));
        Thread before = inBackground(() -> bot.putTable("early", "'columns': []"));
        Thread.sleep(500);
        assertThat(bot.getTable("early", "columns").status()).isEqualTo(404);
        before.join();
        Thread after = inBackground(() -> bot.putTable("late", "'columns': []"));
        Thread.sleep(1000);
        assertThat(bot.getTable("late", "columns").status()).isEqualTo(200);
        after.join();
        assertThat(bot.getTable("early", "columns").status()).isEqualTo(200);
    }

    private static Thread inBackground(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500})
    void serversOwnFailuresAreJson(int status) {
        server.faults().add(Fault.status(status));
        Heard heard = Wire.ask(server, "GET", "/api/v1/tables", "");
        assertThat(heard.status()).isEqualTo(status);
        assertThat(heard.body()).isEqualTo("{\"code\":" + status + ",\"message\":\"fault on purpose\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void failuresOfAProxyArePages(int status) {
        server.faults().add(Fault.status(status));
        Heard heard = Wire.ask(server, "GET", "/api/v1/tables", "");
        assertThat(heard.status()).isEqualTo(status);
        assertThat(heard.header("Content-Type")).hasValue("text/html");
        assertThat(heard.body()).startsWith("<html>").contains("<h1>" + status + " ");
    }

    @Test
    void retryAfterComesInSecondsOrAsADate() {
        server.faults().add(Fault.status(429).retryAfter(Duration.ofSeconds(7)).times(1));
        server.faults().add(Fault.status(503).retryAfterDate(Duration.ofMinutes(2)));
        assertThat(Wire.ask(server, "GET", "/api/v1/tables", "").header("Retry-After"))
                .hasValue("7");
        String date = Wire.ask(server, "GET", "/api/v1/tables", "")
                .header("Retry-After")
                .orElseThrow();
        assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isBetween(Instant.now().plusSeconds(60), Instant.now().plusSeconds(180));
    }

    @Test
    void statusAfterTheEffectLeavesTheWriteBehind() {
        Rest bot = Rest.asBot(server).withSchema();
        server.faults().add(Fault.status(503).on("PUT", "/api/v1/tables").times(1));
        server.faults()
                .add(Fault.status(504).afterEffect().on("PUT", "/api/v1/tables").times(1));
        assertThat(bot.putTable("film", "'columns': []").status()).isEqualTo(503);
        assertThat(bot.getTable("film", "columns").status()).isEqualTo(404);
        assertThat(bot.putTable("film", "'columns': []").status()).isEqualTo(504);
        assertThat(bot.getTable("film", "columns").status()).isEqualTo(200);
    }

    @Test
    void faultsHitOnlyTheRequestsTheyAreMeantFor() {
        Rest bot = Rest.asBot(server);
        server.faults().add(Fault.status(500).on("get", "/api/v1/tables(/.*)?").every(3));
        assertThat(statuses(bot, "databases", 3)).containsExactly(200, 200, 200);
        assertThat(statuses(bot, "tables?limit=1", 6)).containsExactly(200, 200, 500, 200, 200, 500);
        server.faults().clear();
        server.faults().add(Fault.status(500).on("GET", ".*limit=1").after(1).times(2));
        assertThat(statuses(bot, "tables", 2)).containsExactly(200, 200);
        assertThat(statuses(bot, "tables?limit=1", 4)).containsExactly(200, 500, 500, 200);
    }

    @Test
    void faultsThatReplaceTheAnswerComeOneAfterTheOther() {
        server.faults().add(Fault.status(429).times(1));
        server.faults().add(Fault.status(500).times(2));
        server.faults().failNext(1, 401);
        assertThat(statuses(Rest.asBot(server), "tables", 5)).containsExactly(429, 500, 500, 401, 200);
    }

    private static List<Integer> statuses(Rest rest, String path, int times) {
        return Stream.generate(() -> rest.get(path).status()).limit(times).toList();
    }

    @Test
    void tokenExpiresInMidRun() {
        Rest bot = Rest.asBot(server);
        server.faults().expireBotTokenAfter(2);
        assertThat(statuses(bot, "tables", 4)).containsExactly(200, 200, 401, 401);
        assertThat(bot.get("tables").message()).isEqualTo("Expired token!");
        assertThat(statuses(Rest.asBot(server), "tables", 3)).containsExactly(200, 200, 200);
    }

    @Test
    void poisonCanBeLimitedLikeAnyFault() {
        Rest bot = Rest.asBot(server).withSchema();
        server.faults()
                .add(Fault.poison("film", 400, "not yet")
                        .on("PUT", "/api/v1/tables")
                        .times(2));
        assertThat(bot.putTable("actor", "'columns': []").status()).isEqualTo(201);
        assertThat(bot.putTable("film", "'columns': []").status()).isEqualTo(400);
        assertThat(bot.putTable("film", "'columns': []").status()).isEqualTo(400);
        assertThat(bot.putTable("film", "'columns': []").status()).isEqualTo(201);
    }

    @Test
    void poisonSparesTheOtherRowsOfABulkRequest() {
        try (CatalogServer later = CatalogServer.start("1.11.0")) {
            Rest bot = Rest.asBot(later).withSchema();
            later.faults().refuse("PUT", "film", 400, "not wanted");
            String row = "{'name': '%s', 'databaseSchema': 'pg.pagila.public', 'columns': []}".replace('\'', '"');
            Answer answer = bot.put("tables/bulk", "[" + row.formatted("film") + "," + row.formatted("actor") + "]");
            assertThat(answer.json().path("numberOfRowsFailed").asInt()).isEqualTo(1);
            assertThat(bot.getTable("film", "columns").status()).isEqualTo(404);
            assertThat(bot.getTable("actor", "columns").status()).isEqualTo(200);
        }
    }

    @Test
    void clearEndsThemAll() {
        server.faults().add(Fault.reset());
        server.faults().add(Fault.delay(Duration.ofMinutes(1)));
        server.faults().failNext(5, 500);
        server.faults().clear();
        assertThat(Rest.asBot(server).get("tables").status()).isEqualTo(200);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> Fault.status(200)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.drip(Duration.ofHours(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.truncate().afterEffect()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Fault.reset().retryAfter(Duration.ZERO)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Fault.reset().every(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
