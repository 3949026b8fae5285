package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

    @Test
    void summarisesByMethodAndCollection() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            server.requests().clear();
            bot.putTable("a/b", "'columns': []");
            bot.get("tables?limit=5");
            bot.getTable("a/b", "columns");
            bot.get("services/databaseServices/name/pg");
            bot.get("nosuch");
            assertThat(server.requests().counts())
                    .isEqualTo(Map.of(
                            "PUT /api/v1/tables", 1L,
                            "GET /api/v1/tables", 2L,
                            "GET /api/v1/services/databaseServices", 1L,
                            "GET /api/v1/nosuch", 1L));
        }
    }

    @Test
    void summarisesRequestsOutsideAnyCollectionToo() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Wire.ask(server, "GET", "/api", "");
            Wire.ask(server, "GET", "/api/v1/services", "");
            assertThat(server.requests().counts()).isEqualTo(Map.of("GET /api", 1L, "GET /api/v1/services", 1L));
        }
    }

    @Test
    void keepsTheLatestRequestsWhereItIsBounded() {
        try (CatalogServer server =
                CatalogServer.builder().version("1.2.0").loggedRequests(3).start()) {
            for (int i = 0; i < 10; i++) {
                Wire.ask(server, "GET", "/api/v1/nosuch/" + i, "");
            }
            assertThat(server.requests().all())
                    .extracting(LoggedRequest::path)
                    .containsExactly("/api/v1/nosuch/7", "/api/v1/nosuch/8", "/api/v1/nosuch/9");
        }
    }
}
