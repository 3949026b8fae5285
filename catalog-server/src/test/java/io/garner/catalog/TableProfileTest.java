package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableProfileTest {

    private static final String PROFILES = "tables/pg.pagila.public.film/tableProfile";

    private static String withTable(Rest rest) {
        return rest.withSchema()
                .putTable("film", "'columns': [{'name': 'id', 'dataType': 'INT'}, {'name': 'a.b', 'dataType': 'INT'}]")
                .id();
    }

    private static Answer put(Rest rest, String table, String body) {
        return rest.put("tables/" + table + "/tableProfile", body.replace('\'', '"'));
    }

    private static String profile(long timestamp, int rows) {
        return "{'tableProfile': {'timestamp': " + timestamp + ", 'rowCount': " + rows + ", 'columnCount': 2},"
                + " 'columnProfile': [{'name': 'id', 'timestamp': " + timestamp + ", 'nullCount': 0},"
                + " {'name': 'a.b', 'timestamp': " + timestamp + ", 'nullCount': " + rows + "}]}";
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void theSameMomentOverwritesAndTheLatestIsShown(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server);
            String table = withTable(bot);
            put(bot, table, profile(2000, 1));
            Answer written = put(bot, table, profile(2000, 7));
            assertThat(written.status()).as(written.response().body()).isEqualTo(200);
            assertThat(written.at("/profile/rowCount").asInt()).isEqualTo(7);
            assertThat(written.id()).isEqualTo(table);
            put(bot, table, profile(1000, 3));
            Answer listed = bot.get(PROFILES + "?startTs=0&endTs=5000");
            assertThat(listed.at("/paging/total").asInt()).isEqualTo(2);
            assertThat(listed.at("/data/0/rowCount").asInt()).isEqualTo(7);
            Answer latest = bot.get(PROFILES + "/latest");
            assertThat(latest.at("/profile/rowCount").asInt()).isEqualTo(7);
            assertThat(latest.at("/columns/1/profile/nullCount").asInt()).isEqualTo(7);
            assertThat(bot.getTable("film", "columns").json().has("profile")).isFalse();
            assertThat(bot.getTable("film", "columns").version()).isEqualTo(0.1);
        }
    }

    @Test
    void profilesOfAColumnAreReadByItsFqn() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server);
            put(bot, withTable(bot), profile(1000, 3));
            String column = Rest.segment("pg.pagila.public.film.\"a.b\"");
            assertThat(bot.get("tables/" + column + "/columnProfile?startTs=0&endTs=5000")
                            .at("/data/0/nullCount")
                            .asInt())
                    .isEqualTo(3);
            assertThat(bot.get("tables/pg.pagila.public.film/columnProfile?startTs=0&endTs=5000")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void boundsOfAListAreRequired() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server);
            withTable(bot);
            assertThat(bot.get(PROFILES + "?startTs=1").message()).isEqualTo("[query param endTs must not be null]");
            assertThat(bot.get(PROFILES + "/latest").json().has("profile")).isFalse();
        }
    }

    @ParameterizedTest(name = "custom metrics in {0}: {1}")
    @CsvSource({"1.2.0, 400", "1.3.0, 400", "1.4.0, 200", "2.0.0, 200"})
    void customMetricsComeWith14(String version, int status) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server);
            String body = "{'tableProfile': {'timestamp': 1, 'customMetrics': [{'name': 'm', 'value': 1}]}}";
            assertThat(put(bot, withTable(bot), body).status()).isEqualTo(status);
        }
    }

    @Test
    void needsATimestampAndATable() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server);
            String table = withTable(bot);
            assertThat(put(bot, table, "{'tableProfile': {'rowCount': 1}}").message())
                    .isEqualTo("[timestamp must not be null]");
            assertThat(put(bot, table, "{}").message()).isEqualTo("[tableProfile must not be null]");
            assertThat(put(bot, "00000000-0000-0000-0000-000000000000", profile(1, 1))
                            .status())
                    .isEqualTo(404);
        }
    }
}
