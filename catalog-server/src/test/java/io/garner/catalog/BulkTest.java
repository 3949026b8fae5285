package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
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
}
