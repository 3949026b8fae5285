package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static Answer put(Rest rest, String members) {
        return rest.put("queries", ("{'service': 'pg', " + members + "}").replace('\'', '"'));
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void isNamedByTheHashOfItsText(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            Answer created = put(bot, "'query': 'select 1'");
            assertThat(created.status()).as(created.response().body()).isEqualTo(201);
            assertThat(created.text("name")).matches("[0-9a-f]{32}").isEqualTo(created.text("checksum"));
            assertThat(created.text("fullyQualifiedName")).isEqualTo("pg." + created.text("name"));
            assertThat(put(bot, "'query': 'select 1'").id()).isEqualTo(created.id());
            assertThat(put(bot, "'query': 'select 2'").id()).isNotEqualTo(created.id());
            assertThat(put(bot, "'query': 'select 1', 'name': 'mine'").text("fullyQualifiedName"))
                    .isEqualTo("pg.mine");
        }
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aRepeatedPutOnlyAddsUsersAndTables(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            String one = bot.putTable("one", "'columns': []").id();
            String two = bot.putTable("two", "'columns': []").id();
            put(bot, "'name': 'q', 'query': 'select 1', 'users': ['admin'], " + usedIn(one));
            Answer more = put(bot, "'name': 'q', 'query': 'select 2', 'users': ['ingestion-bot'], " + usedIn(two));
            assertThat(more.change()).isEqualTo("entityUpdated");
            Answer read = bot.get("queries/name/pg.q?fields=users,queryUsedIn");
            assertThat(read.text("query")).isEqualTo("select 1");
            assertThat(read.at("/users").findValuesAsText("name")).containsExactly("admin", "ingestion-bot");
            assertThat(read.at("/queryUsedIn").findValuesAsText("id")).containsExactly(one, two);
            assertThat(put(bot, "'name': 'q', 'query': 'select 3'").change()).isEqualTo("entityNoChange");
            assertThat(bot.get("queries/name/pg.q").json().has("users")).isFalse();
        }
    }

    private static String usedIn(String table) {
        return "'queryUsedIn': [{'id': '" + table + "', 'type': 'table'}]";
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void anotherTextIsTakenByPatch(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            Answer created = put(bot, "'query': 'select 1', 'users': ['admin']");
            Answer patched = bot.patch(
                    "queries/" + created.id(),
                    "[{\"op\": \"replace\", \"path\": \"/query\", \"value\": \"select 2\"}]");
            assertThat(patched.status()).as(patched.response().body()).isEqualTo(200);
            assertThat(patched.text("query")).isEqualTo("select 2");
            assertThat(patched.text("checksum")).isNotEqualTo(created.text("checksum"));
            assertThat(patched.version()).isEqualTo(0.2);
        }
    }

    @Test
    void hasNoSourceUrlAndNoSoftDelete() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            assertThat(put(bot, "'query': 'select 1', 'sourceUrl': 'http://localhost'")
                            .status())
                    .isEqualTo(400);
            Answer created = put(bot, "'query': 'select 1'");
            assertThat(created.json().has("deleted")).isFalse();
            assertThat(bot.delete("queries/" + created.id()).change()).isEqualTo("entityDeleted");
            assertThat(bot.get("queries/" + created.id() + "?include=all").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void goesForGoodWithItsServiceEvenWhenThatMayComeBack() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String query = put(bot, "'query': 'select 1'").id();
            String service = bot.get("services/databaseServices/name/pg").id();
            bot.delete("services/databaseServices/" + service + "?recursive=true");
            bot.put("services/databaseServices/restore", "{\"id\": \"" + service + "\"}");
            assertThat(bot.get("databases/name/pg.pagila").status()).isEqualTo(200);
            assertThat(bot.get("queries/" + query).status()).isEqualTo(404);
        }
    }
}
