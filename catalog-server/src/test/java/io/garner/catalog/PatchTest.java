package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchTest {

    private static final String COLUMNS = "'columns': [{'name': 'a', 'dataType': 'INT'}]";

    private static String operation(String op, String path, String value) {
        return "[{\"op\": \"" + op + "\", \"path\": \"" + path + "\", \"value\": \"" + value + "\"}]";
    }

    @Test
    void botMayOverwriteADescription() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String id = bot.putTable("t", COLUMNS + ", 'description': 'old'").id();
            Answer patched = bot.patch("tables/" + id, operation("add", "/description", "new"));
            assertThat(patched.change()).isEqualTo("entityUpdated");
            assertThat(bot.getTable("t", "").text("description")).isEqualTo("new");
            assertThat(bot.patch("tables/" + id, operation("add", "/description", "new"))
                            .change())
                    .isEqualTo("entityNoChange");
        }
    }

    @Test
    void columnsArePatchedByIndex() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String id = bot.putTable("t", COLUMNS).id();
            bot.patch("tables/" + id, operation("add", "/columns/0/description", "key"));
            assertThat(bot.getTable("t", "").at("/columns/0/description").asText())
                    .isEqualTo("key");
        }
    }

    @Test
    void onlyJsonPatchIsTaken() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String path = "tables/" + bot.putTable("t", COLUMNS).id();
            Answer merge = bot.with("Content-Type", "application/merge-patch+json")
                    .send("PATCH", path, Optional.of("{\"description\": \"m\"}"));
            assertThat(merge.status()).isEqualTo(500);
            assertThat(merge.message()).contains("HTTP 415");
        }
    }

    @Test
    void nameIsNeverChanged() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String id = bot.putTable("t", COLUMNS).id();
            Answer answer = bot.patch("tables/" + id, operation("replace", "/name", "zz"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("name")).isEqualTo("t");
            assertThat(bot.getTable("t", "").at("/columns/0/fullyQualifiedName").asText())
                    .isEqualTo("pg.pagila.public.t.a");
        }
    }

    @Test
    void removalOfNothingAndFailedTestsAre500() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String path = "tables/" + bot.putTable("t", COLUMNS).id();
            assertThat(bot.patch(path, "[{\"op\": \"remove\", \"path\": \"/nosuch\"}]")
                            .status())
                    .isEqualTo(500);
            assertThat(bot.patch(path, operation("test", "/name", "other")).message())
                    .contains("JsonPatch.Operation.TEST fails! Values are not equal");
        }
    }

    @Test
    void unknownMembersAreRefused() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String path = "tables/" + bot.putTable("t", COLUMNS).id();
            assertThat(bot.patch(path, operation("add", "/bogus", "x")).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void softDeletedEntityIsA404() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String path = "tables/" + bot.putTable("t", COLUMNS).id();
            bot.delete(path);
            assertThat(bot.patch(path, operation("add", "/description", "x")).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void byNameFrom16On() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            bot.putTable("t", COLUMNS);
            assertThat(bot.patch("tables/name/pg.pagila.public.t", operation("add", "/description", "x"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void patchesOfOneUserFoldIntoOneVersionFrom14On() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String path = "tables/" + bot.putTable("t", COLUMNS).id();
            bot.putTable("t", COLUMNS + ", 'sourceHash': 'h'");
            Answer first = bot.patch(path, operation("add", "/description", "x"));
            Answer again = bot.patch(path, operation("add", "/description", "x"));
            assertThat(first.version()).isEqualTo(0.2);
            assertThat(again.version()).isEqualTo(0.2);
            assertThat(again.change())
                    .as("compared with the version before the folded one")
                    .isEqualTo("entityUpdated");
        }
    }

    @Test
    void ifMatchIsObeyedFrom19On() {
        try (CatalogServer server = CatalogServer.start("1.9.0");
                CatalogServer old = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String path = "tables/" + bot.putTable("t", COLUMNS).id();
            String tag = bot.get(path).header("ETag");
            String patch = operation("add", "/description", "x");
            assertThat(bot.with("If-Match", "\"0000000000000000\"")
                            .patch(path, patch)
                            .status())
                    .isEqualTo(412);
            assertThat(bot.with("If-Match", "W/\"0.1\"").patch(path, patch).status())
                    .isEqualTo(200);
            assertThat(bot.with("If-Match", tag).patch(path, patch).status()).isEqualTo(412);
            Rest before = Rest.asBot(old).withSchema();
            String oldPath = "tables/" + before.putTable("t", COLUMNS).id();
            assertThat(before.get(oldPath).header("ETag")).isEmpty();
            assertThat(before.with("If-Match", "\"x\"").patch(oldPath, patch).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void viewTextIsPatchedFrom14On() {
        try (CatalogServer server = CatalogServer.start("1.6.0");
                CatalogServer old = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String path = "tables/"
                    + bot.putTable("v", COLUMNS + ", 'schemaDefinition': 'one'").id();
            bot.patch(path, operation("replace", "/schemaDefinition", "two"));
            assertThat(bot.getTable("v", "schemaDefinition").text("schemaDefinition"))
                    .isEqualTo("two");
            Rest before = Rest.asBot(old).withSchema();
            String oldPath = "tables/"
                    + before.putTable("v", COLUMNS + ", 'tableType': 'View', 'viewDefinition': 'one'")
                            .id();
            before.patch(oldPath, operation("replace", "/viewDefinition", "two"));
            assertThat(before.getTable("v", "viewDefinition").text("viewDefinition"))
                    .isEqualTo("one");
        }
    }

    @Test
    void nothingIsDeletedByPatch() {
        String patch = "[{\"op\": \"replace\", \"path\": \"/deleted\", \"value\": true}]";
        try (CatalogServer old = CatalogServer.start("1.6.0");
                CatalogServer later = CatalogServer.start("1.11.0")) {
            Rest before = Rest.asBot(old).withSchema();
            assertThat(before.patch("tables/" + before.putTable("t", COLUMNS).id(), patch)
                            .change())
                    .isEqualTo("entityNoChange");
            assertThat(before.getTable("t", "").status()).isEqualTo(200);
            Rest bot = Rest.asBot(later).withSchema();
            assertThat(bot.patch("tables/" + bot.putTable("t", COLUMNS).id(), patch)
                            .status())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'op': 'add', 'path': 'description', 'value': 'x'}]",
                "[{'op': 'copy', 'from': 'displayName', 'path': '/description'}]",
                "[{'op': 'add', 'path': '/columns/99999999999999', 'value': {}}]",
                "[{'op': 'add', 'path': '/columns/-1', 'value': {}}]",
                "[{'op': 'replace', 'path': '/columns/-', 'value': {}}]",
                "[{'op': 'remove', 'path': '/~2x'}]"
            })
    void aPathThatIsNoneIsAnsweredLikeAnyOtherFailure(String operations) {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String id = bot.putTable("t", "'columns': [{'name': 'a', 'dataType': 'INT'}]")
                    .id();
            Answer answer = bot.patch("tables/" + id, operations.replace('\'', '"'));
            assertThat(answer.status()).isIn(400, 500);
            assertThat(answer.response().body()).doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void noPatchTakesATableOutOfItsSchema(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            String id = bot.putTable("t", "'columns': []").id();
            bot.patch(
                    "tables/" + id,
                    "[{'op': 'remove', 'path': '/databaseSchema'}, {'op': 'add', 'path': '/description', 'value': 'x'}]"
                            .replace('\'', '"'));
            Answer table = bot.getTable("t", "");
            assertThat(table.text("description")).isEqualTo("x");
            assertThat(table.at("/databaseSchema/name").asText()).isEqualTo("public");
        }
    }

    @Test
    void aPatchedLabelNamesATag() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String id = bot.putTable("t", "'columns': []").id();
            assertThat(bot.patch("tables/" + id, "[{'op': 'add', 'path': '/tags/0', 'value': {}}]".replace('\'', '"'))
                            .status())
                    .isEqualTo(400);
        }
    }
}
