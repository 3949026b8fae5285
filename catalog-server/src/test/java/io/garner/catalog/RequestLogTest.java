package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestLogTest {

    @Test
    void countsByMethodAndPath() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            server.requests().clear();
            bot.putTable("a/b", "'columns': []");
            bot.get("tables?limit=5");
            bot.getTable("a/b", "columns");
            assertThat(server.requests().count("PUT", "/api/v1/tables")).isEqualTo(1);
            assertThat(server.requests().count("get", "/api/v1/tables")).isEqualTo(1);
            assertThat(server.requests().count("GET", "/api/v1/tables.*")).isEqualTo(2);
            assertThat(server.requests().count("GET", ".*limit=5")).isEqualTo(1);
            assertThat(server.requests().count("*", ".*")).isEqualTo(3);
            LoggedRequest put = server.requests().all().get(0);
            assertThat(put.status()).isEqualTo(201);
            assertThat(put.body().orElseThrow().path("name").asText()).isEqualTo("a/b");
            assertThat(server.requests().all().get(2).path())
                    .isEqualTo("/api/v1/tables/name/pg.pagila.public.a%2Fb?fields=columns");
        }
    }
}
