package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteTest {

    private static final String COLUMNS = "'columns': [{'name': 'a', 'dataType': 'INT'}]";
    private static final String SERVICE =
            "{\"name\": \"pg\", \"serviceType\": \"Postgres\", \"connection\": {\"config\":"
                    + " {\"type\": \"Postgres\"}}}";

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void softDeletedTablesAreHiddenAndRevivedByPut(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            String id = bot.putTable("t", COLUMNS).id();
            Answer deleted = bot.delete("tables/" + id);
            assertThat(deleted.change()).isEqualTo("entitySoftDeleted");
            assertThat(deleted.version()).isEqualTo(0.2);
            assertThat(deleted.json().path("deleted").asBoolean()).isTrue();
            assertThat(bot.getTable("t", "").status()).isEqualTo(404);
            assertThat(bot.get("tables/" + id + "?include=all").status()).isEqualTo(200);
            assertThat(bot.get("tables?include=deleted").at("/paging/total").asInt())
                    .isEqualTo(1);
            assertThat(bot.delete("tables/" + id).status()).isEqualTo(200);
            Answer revived = bot.putTable("t", COLUMNS);
            assertThat(revived.id()).isEqualTo(id);
            assertThat(revived.change()).isEqualTo("entityUpdated");
            assertThat(revived.version()).isEqualTo(0.3);
            assertThat(bot.getTable("t", "").status()).isEqualTo(200);
        }
    }

    @Test
    void hardDeletedTablesAreGone() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String id = bot.putTable("t", COLUMNS).id();
            assertThat(bot.delete("tables/name/pg.pagila.public.t?hardDelete=true")
                            .change())
                    .isEqualTo("entityDeleted");
            assertThat(bot.get("tables/" + id + "?include=all").status()).isEqualTo(404);
            Answer anew = bot.putTable("t", COLUMNS);
            assertThat(anew.status()).isEqualTo(201);
            assertThat(anew.id()).isNotEqualTo(id);
        }
    }

    @Test
    void containersMustBeEmptyUnlessRecursive() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            bot.putTable("t", COLUMNS);
            String id = bot.get("services/databaseServices/name/pg").id();
            Answer refused = bot.delete("services/databaseServices/" + id);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).isEqualTo("databaseService is not empty");
            assertThat(bot.delete("services/databaseServices/" + id + "?recursive=true")
                            .change())
                    .isEqualTo("entitySoftDeleted");
            assertThat(bot.getTable("t", "").status()).isEqualTo(404);
        }
    }

    @Test
    void recursiveIsNotHeardByNameIn12() {
        try (CatalogServer old = CatalogServer.start("1.2.0");
                CatalogServer later = CatalogServer.start("1.6.0")) {
            assertThat(Rest.asBot(old)
                            .withSchema()
                            .delete("databases/name/pg.pagila?recursive=true")
                            .status())
                    .isEqualTo(400);
            assertThat(Rest.asBot(later)
                            .withSchema()
                            .delete("databases/name/pg.pagila?recursive=true")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void revivingAServiceRevivesItsSubtree() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server);
            String id = bot.put("services/databaseServices", SERVICE).id();
            bot.put("databases", "{\"name\": \"pagila\", \"service\": \"pg\"}");
            bot.put("databaseSchemas", "{\"name\": \"public\", \"database\": \"pg.pagila\"}");
            bot.putTable("t", COLUMNS);
            bot.delete("services/databaseServices/" + id + "?recursive=true");
            assertThat(bot.put("services/databaseServices", SERVICE).status()).isEqualTo(200);
            assertThat(bot.getTable("t", "").status()).isEqualTo(200);
        }
    }

    @Test
    void revivalFailsIn12WhenAChildIsAlive() {
        try (CatalogServer old = CatalogServer.start("1.2.0");
                CatalogServer later = CatalogServer.start("1.6.0")) {
            assertThat(revivalWithALiveChild(old)).isEqualTo(404);
            assertThat(revivalWithALiveChild(later)).isEqualTo(200);
        }
    }

    private static int revivalWithALiveChild(CatalogServer server) {
        Rest bot = Rest.asBot(server).withSchema();
        String schema = bot.get("databaseSchemas/name/pg.pagila.public").id();
        bot.delete("databaseSchemas/" + schema + "?recursive=true");
        assertThat(bot.putTable("t", COLUMNS).status())
                .as("a child under a deleted parent")
                .isEqualTo(201);
        return bot.put("databaseSchemas", "{\"name\": \"public\", \"database\": \"pg.pagila\"}")
                .status();
    }

    @Test
    void restoreBringsBack() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String id = bot.putTable("t", COLUMNS).id();
            bot.delete("tables/" + id);
            Answer restored = bot.put("tables/restore", "{\"id\": \"" + id + "\"}");
            assertThat(restored.change()).isEqualTo("entityRestored");
            assertThat(restored.json().path("deleted").asBoolean()).isFalse();
            assertThat(bot.put("tables/restore", "{\"id\": \"" + id + "\"}").status())
                    .as("nothing to restore")
                    .isEqualTo(404);
        }
    }

    @Test
    void restoreOfALiveTableIsA500Of16() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String id = bot.putTable("t", COLUMNS).id();
            assertThat(bot.put("tables/restore", "{\"id\": \"" + id + "\"}").status())
                    .isEqualTo(500);
        }
    }
}
