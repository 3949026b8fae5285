package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeleteStaleTest {

    private static final String SCHEMA = "'scopeFqn': 'pg.pagila.public', 'scopeEntityType': 'databaseSchema'";

    private CatalogServer server = CatalogServer.start("2.0.0");
    private Rest bot = Rest.asBot(server);

    @BeforeEach
    void fill() {
        bot.withSchema();
        bot.put("databaseSchemas", "{\"name\": \"other\", \"database\": \"pg.pagila\"}");
        bot.put("tables", "{\"name\": \"far\", \"databaseSchema\": \"pg.pagila.other\", \"columns\": []}");
        for (String name : List.of("a", "b", "c")) {
            bot.putTable(name, "'columns': []");
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer stale(String collection, String members) {
        return stale(bot, collection, members);
    }

    private static Answer stale(Rest rest, String collection, String members) {
        return rest.with("Content-Type", "application/json")
                .send("DELETE", collection + "/deleteStale", Optional.of(("{" + members + "}").replace('\'', '"')));
    }

    private List<String> tables(String query) {
        return bot.get("tables" + query).json().path("data").findValuesAsText("fullyQualifiedName").stream()
                .filter(fqn -> fqn.matches("pg\\.pagila\\.\\w+\\.\\w+"))
                .toList();
    }

    @Test
    void softDeletesWhatWasNotSeenInTheScope() {
        Answer answer = stale("tables", SCHEMA + ", 'seenFqns': ['pg.pagila.public.a']");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("success");
        assertThat(answer.json().path("numberOfRowsPassed").asInt()).isEqualTo(2);
        assertThat(answer.json().path("successRequest").findValuesAsText("request"))
                .containsExactly("pg.pagila.public.b", "pg.pagila.public.c");
        assertThat(tables("")).containsExactly("pg.pagila.public.a", "pg.pagila.other.far");
        assertThat(tables("?include=deleted")).hasSize(2);
        assertThat(stale("tables", SCHEMA + ", 'seenFqns': ['pg.pagila.public.a']")
                        .json()
                        .path("numberOfRowsProcessed")
                        .asInt())
                .isZero();
    }

    @Test
    void aDryRunDeletesNothing() {
        Answer answer = stale("tables", SCHEMA + ", 'dryRun': true, 'seenFqns': ['pg.pagila.public.a']");
        assertThat(answer.json().path("dryRun").asBoolean()).isTrue();
        assertThat(answer.json().path("numberOfRowsProcessed").asInt()).isEqualTo(2);
        assertThat(tables("")).hasSize(4);
    }

    @Test
    void aHardDeleteLeavesNothing() {
        stale("tables", SCHEMA + ", 'hardDelete': true, 'seenFqns': ['pg.pagila.public.a']");
        assertThat(tables("?include=all")).hasSize(2);
    }

    @Test
    void nothingSeenOrAScopeThatIsNotThereDeletesNothing() {
        assertThat(stale("tables", SCHEMA + ", 'seenFqns': []").status()).isEqualTo(200);
        assertThat(stale(
                                "tables",
                                "'scopeFqn': 'pg.no', 'scopeEntityType': 'database',"
                                        + " 'seenFqns': ['pg.pagila.public.a']")
                        .json()
                        .path("numberOfRowsProcessed")
                        .asInt())
                .isZero();
        assertThat(stale("tables", "'seenFqns': ['x'], 'scopeEntityType': 'database'")
                        .status())
                .isEqualTo(400);
        assertThat(stale("tables", "'scopeFqn': 'pg', 'seenFqns': ['x']").status())
                .isEqualTo(400);
        assertThat(stale("tables", SCHEMA).message()).contains("seenFqns");
        assertThat(tables("")).hasSize(4);
    }

    @Test
    void anyServiceIsCalledServiceToo() {
        Answer answer = stale(
                "databaseSchemas", "'scopeFqn': 'pg', 'scopeEntityType': 'service', 'seenFqns': ['pg.pagila.public']");
        assertThat(answer.json().path("numberOfRowsPassed").asInt()).isEqualTo(1);
        assertThat(tables("")).doesNotContain("pg.pagila.other.far");
        assertThat(stale("tables", "'scopeFqn': 'pg', 'scopeEntityType': 'pipeline', 'seenFqns': ['x']")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsNotEmptyFailsAloneWithoutRecursive() {
        Answer answer = stale(
                "databaseSchemas",
                "'scopeFqn': 'pg.pagila', 'scopeEntityType': 'database', 'recursive': false, 'seenFqns': ['x']");
        assertThat(answer.text("status")).isEqualTo("failure");
        assertThat(answer.at("/failedRequest/0/message").asText()).isEqualTo("databaseSchema is not empty");
        assertThat(answer.at("/failedRequest/0/status").asInt()).isEqualTo(400);
    }

    @Test
    void aForbiddenRowSaysSo() {
        server.faults().refuse("DELETE", "pg\\.pagila\\.public\\.b", 403, "not yours");
        Answer answer = stale("tables", SCHEMA + ", 'seenFqns': ['pg.pagila.public.a']");
        assertThat(answer.text("status")).isEqualTo("partialSuccess");
        assertThat(answer.at("/failedRequest/0/request").asText()).isEqualTo("pg.pagila.public.b");
        assertThat(answer.at("/failedRequest/0/status").asInt()).isEqualTo(403);
        assertThat(tables("")).hasSize(3);
    }

    @Test
    void unknownMembersAndWrongTypesAreRefused() {
        assertThat(stale("tables", SCHEMA + ", 'seenFqns': ['x'], 'bogus': 1").status())
                .isEqualTo(400);
        assertThat(stale("tables", SCHEMA + ", 'seenFqns': 'x'").status()).isEqualTo(400);
        assertThat(stale("tables", SCHEMA + ", 'seenFqns': ['x'], 'dryRun': 'yes'")
                        .status())
                .isEqualTo(400);
        assertThat(tables("")).hasSize(4);
    }

    @Test
    void isNotThereOneVersionEarlier() {
        try (CatalogServer earlier = CatalogServer.start("1.12.0")) {
            Rest rest = Rest.asBot(earlier).withSchema();
            rest.putTable("a", "'columns': []");
            // The path reads as the deletion of an id that is none.
            assertThat(stale(rest, "tables", SCHEMA + ", 'seenFqns': ['x']").status())
                    .isEqualTo(404);
            assertThat(rest.getTable("a", "").status()).isEqualTo(200);
        }
    }
}
