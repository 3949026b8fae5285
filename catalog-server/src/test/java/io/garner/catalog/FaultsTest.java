package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
}
