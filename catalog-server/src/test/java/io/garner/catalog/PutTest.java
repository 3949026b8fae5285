package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a PUT does to what is there; observed alike on 1.2 and 1.6 unless the test says otherwise. */
class PutTest {

    private static final String COLUMNS = "'columns': [{'name': 'a', 'dataType': 'INT'}]";
    private static final String TEXT = "'columns': [{'name': 'a', 'dataType': 'VARCHAR', 'dataLength': 50}]";

    private static CatalogServer server;
    private Rest bot;
    private Rest admin;

    @BeforeAll
    static void start() {
        server = CatalogServer.start("1.2.0");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void emptySchema() {
        bot = Rest.asBot(server).withSchema();
        admin = Rest.asAdmin(server);
        bot.get("tables?limit=1000&include=all")
                .json()
                .path("data")
                .forEach(table -> bot.delete("tables/" + table.path("id").asText() + "?hardDelete=true"));
    }

    @Test
    void createsThenFindsNothingNew() {
        Answer created = bot.putTable("t", COLUMNS);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.change()).isEqualTo("entityCreated");
        assertThat(created.version()).isEqualTo(0.1);
        Answer again = bot.putTable("t", COLUMNS);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.change()).isEqualTo("entityNoChange");
        assertThat(again.version()).isEqualTo(0.1);
        assertThat(again.id()).isEqualTo(created.id());
    }

    @Test
    void postOfWhatExistsIsAConflict() {
        String body = "{\"name\": \"t\", \"databaseSchema\": \"pg.pagila.public\", \"columns\": []}";
        assertThat(bot.post("tables", body).status()).isEqualTo(201);
        Answer again = bot.post("tables", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).isEqualTo("Entity already exists");
    }

    @Test
    void unknownParentsAre404() {
        assertThat(bot.put("databases", "{\"name\": \"d\", \"service\": \"nosuch\"}")
                        .message())
                .isEqualTo("databaseService instance for nosuch not found");
        assertThat(bot.put("databaseSchemas", "{\"name\": \"s\", \"database\": \"pg.nodb\"}")
                        .message())
                .isEqualTo("database instance for pg.nodb not found");
        assertThat(bot.put("tables", "{\"name\": \"t\", \"databaseSchema\": \"pg.pagila.x\", \"columns\": []}")
                        .message())
                .isEqualTo("databaseSchema instance for pg.pagila.x not found");
    }

    @Test
    void answersWithReferencesToAllContainers() {
        Answer table = bot.putTable("t", COLUMNS);
        assertThat(table.at("/databaseSchema/fullyQualifiedName").asText()).isEqualTo("pg.pagila.public");
        assertThat(table.at("/database/name").asText()).isEqualTo("pagila");
        assertThat(table.at("/service/type").asText()).isEqualTo("databaseService");
        assertThat(table.text("serviceType")).isEqualTo("Postgres");
        assertThat(table.at("/columns/0/dataTypeDisplay").asText()).isEqualTo("int");
    }

    @Test
    void typeTextIsPutInLowerCase() {
        Answer table = bot.putTable("t", "'columns': [{'name': 'a', 'dataType': 'INT', 'dataTypeDisplay': 'Integer'}]");
        assertThat(table.at("/columns/0/dataTypeDisplay").asText()).isEqualTo("integer");
    }

    @Test
    void botFillsADescriptionButNeverChangesIt() {
        bot.putTable("t", COLUMNS);
        assertThat(bot.putTable("t", COLUMNS + ", 'description': 'first', 'displayName': 'First'")
                        .change())
                .isEqualTo("entityUpdated");
        Answer second = bot.putTable("t", COLUMNS + ", 'description': 'second', 'displayName': 'Second'");
        assertThat(second.change()).isEqualTo("entityNoChange");
        assertThat(second.text("description")).isEqualTo("first");
        assertThat(second.text("displayName")).isEqualTo("First");
        assertThat(bot.putTable("t", COLUMNS).text("description")).isEqualTo("first");
    }

    @Test
    void botKeepsTheDescriptionOfAColumn() {
        bot.putTable("t", "'columns': [{'name': 'a', 'dataType': 'INT', 'description': 'first'}]");
        Answer again = bot.putTable("t", "'columns': [{'name': 'a', 'dataType': 'INT', 'description': 'second'}]");
        assertThat(again.at("/columns/0/description").asText()).isEqualTo("first");
    }

    @Test
    void personOverwritesAndDeletesByLeavingOut() {
        admin.putTable("t", COLUMNS + ", 'description': 'first'");
        assertThat(admin.putTable("t", COLUMNS + ", 'description': 'second'").text("description"))
                .isEqualTo("second");
        Answer without = admin.putTable("t", COLUMNS);
        assertThat(without.change()).isEqualTo("entityUpdated");
        assertThat(without.json().has("description")).isFalse();
    }

    @Test
    void constraintsThatAreLeftOutAreDeleted() {
        bot.putTable("t", COLUMNS + ", 'tableConstraints': [{'constraintType': 'UNIQUE', 'columns': ['a']}]");
        Answer without = bot.putTable("t", COLUMNS);
        assertThat(without.change()).isEqualTo("entityUpdated");
        assertThat(bot.getTable("t", "tableConstraints").json().path("tableConstraints"))
                .isEmpty();
    }

    @Test
    void columnsOfAConstraintAreSortedOnUpdateButReferredColumnsAreNot() {
        String columns = "'columns': [{'name': 'a', 'dataType': 'INT'}, {'name': 'b', 'dataType': 'INT'}]";
        String key = ", 'tableConstraints': [{'constraintType': 'FOREIGN_KEY', 'columns': ['b', 'a'],"
                + " 'referredColumns': ['x.x.x.x.b', 'x.x.x.x.a']}]";
        Answer created = bot.putTable("t", columns + key);
        assertThat(created.at("/tableConstraints/0/columns").toString()).isEqualTo("[\"b\",\"a\"]");
        Answer updated = bot.putTable("t", columns + key + ", 'description': 'now'");
        assertThat(updated.at("/tableConstraints/0/columns").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(updated.at("/tableConstraints/0/referredColumns").toString())
                .isEqualTo("[\"x.x.x.x.b\",\"x.x.x.x.a\"]");
    }

    @Test
    void foreignKeyWithoutReferredColumnsOverOneWithThemIsA500() {
        String key = ", 'tableConstraints': [{'constraintType': 'FOREIGN_KEY', 'columns': ['a']%s}]";
        bot.putTable("t", COLUMNS + key.formatted(", 'referredColumns': ['x']"));
        assertThat(bot.putTable("t", COLUMNS + key.formatted("")).status()).isEqualTo(500);
    }

    @Test
    void changesThatNobodyRecordsAreNotStored() {
        bot.putTable("v", COLUMNS + ", 'tableType': 'View', 'viewDefinition': 'select 1'");
        assertThat(bot.putTable("v", COLUMNS + ", 'tableType': 'View', 'viewDefinition': 'select 2'")
                        .change())
                .isEqualTo("entityNoChange");
        assertThat(bot.getTable("v", "viewDefinition").text("viewDefinition")).isEqualTo("select 1");
    }

    @Test
    void theyRideOnAChangeThatIsRecorded() {
        bot.putTable("v", COLUMNS + ", 'tableType': 'View', 'viewDefinition': 'select 1'");
        bot.putTable("v", COLUMNS + ", 'tableType': 'View', 'viewDefinition': 'select 2', 'sourceUrl': 'http://x'");
        assertThat(bot.getTable("v", "viewDefinition").text("viewDefinition")).isEqualTo("select 2");
    }

    @Test
    void columnThatVanishesIsAMajorChange() {
        bot.putTable("t", "'columns': [{'name': 'a', 'dataType': 'INT'}, {'name': 'b', 'dataType': 'INT'}]");
        assertThat(bot.putTable("t", COLUMNS).version()).isEqualTo(1.1);
    }

    @Test
    void columnOfAnotherTypeIsAnotherColumnThatInheritsTheDescription() {
        bot.putTable("t", "'columns': [{'name': 'a', 'dataType': 'INT', 'description': 'kept'}]");
        Answer wider = bot.putTable("t", "'columns': [{'name': 'a', 'dataType': 'BIGINT'}]");
        assertThat(wider.version()).isEqualTo(1.1);
        assertThat(wider.at("/columns/0/description").asText()).isEqualTo("kept");
    }

    @Test
    void lengthUpIsMinorAndLengthDownIsMajor() {
        bot.putTable("t", TEXT);
        assertThat(bot.putTable("t", TEXT.replace("50", "80")).version()).isEqualTo(0.2);
        assertThat(bot.putTable("t", TEXT.replace("50", "20")).version()).isEqualTo(1.2);
    }

    @Test
    void tagsAreAddedAndNeverRemoved() {
        String tag = ", 'tags': [{'tagFQN': '%s', 'source': 'Classification', 'labelType': 'Manual', 'state':"
                + " 'Confirmed'}]";
        bot.putTable("t", COLUMNS + tag.formatted("Tier.Tier1"));
        bot.putTable("t", COLUMNS + tag.formatted("PII.None"));
        bot.putTable("t", COLUMNS + ", 'tags': []");
        assertThat(bot.getTable("t", "tags").json().path("tags").findValuesAsText("tagFQN"))
                .containsExactlyInAnyOrder("Tier.Tier1", "PII.None");
        assertThat(bot.putTable("u", COLUMNS + tag.formatted("No.Such")).message())
                .isEqualTo("tag instance for No.Such not found");
    }

    @Test
    void ownerStaysWhenLeftOut() {
        String id = admin.get("users/name/admin").id();
        admin.putTable("t", COLUMNS + ", 'owner': {'id': '" + id + "', 'type': 'user'}");
        admin.putTable("t", COLUMNS);
        assertThat(admin.getTable("t", "owner").at("/owner/name").asText()).isEqualTo("admin");
    }

    @Test
    void unknownOwnersAndCustomPropertiesAreRefused() {
        String nobody = "'owner': {'id': '00000000-0000-0000-0000-000000000000', 'type': 'user'}";
        assertThat(bot.putTable("t", COLUMNS + ", " + nobody).status()).isEqualTo(404);
        assertThat(bot.putTable("t", COLUMNS + ", 'extension': {'x': 1}").status())
                .isEqualTo(400);
    }

    @Test
    void changeDescriptionNamesWhatChanged() {
        admin.putTable("t", COLUMNS + ", 'description': 'cities'");
        Answer updated = admin.putTable("t", COLUMNS + ", 'description': 'cities v2'");
        assertThat(updated.json().path("changeDescription").toString())
                .isEqualTo("{\"fieldsAdded\":[],\"fieldsUpdated\":[{\"name\":\"description\",\"oldValue\":\"cities\","
                        + "\"newValue\":\"cities v2\"}],\"fieldsDeleted\":[],\"previousVersion\":0.1}");
    }

    @Test
    void formerVersionsCanBeRead() {
        String id = admin.putTable("t", COLUMNS + ", 'description': 'first'").id();
        bot.patch("tables/" + id, "[{\"op\": \"add\", \"path\": \"/description\", \"value\": \"second\"}]");
        Answer versions = bot.get("tables/" + id + "/versions");
        assertThat(versions.json().path("versions")).hasSize(2);
        assertThat(versions.at("/versions/0").asText()).contains("second").contains("\"updatedBy\":\"ingestion-bot\"");
        assertThat(bot.get("tables/" + id + "/versions/0.1").text("description"))
                .isEqualTo("first");
    }

    @Test
    void sourceHashIsARecordedDifferenceFrom14On() {
        try (CatalogServer later = CatalogServer.start("1.4.0")) {
            Rest rest = Rest.asBot(later).withSchema();
            rest.putTable("t", COLUMNS + ", 'schemaDefinition': 'one', 'sourceHash': 'h1'");
            assertThat(rest.putTable("t", COLUMNS + ", 'schemaDefinition': 'two', 'sourceHash': 'h2'")
                            .change())
                    .isEqualTo("entityUpdated");
            assertThat(rest.getTable("t", "schemaDefinition").text("schemaDefinition"))
                    .isEqualTo("two");
        }
    }

    @Test
    void botReplacesADisplayNameFrom111On() {
        try (CatalogServer later = CatalogServer.start("1.11.0")) {
            Rest rest = Rest.asBot(later).withSchema();
            rest.putTable("t", COLUMNS + ", 'displayName': 'First'");
            assertThat(rest.putTable("t", COLUMNS + ", 'displayName': 'Second'").text("displayName"))
                    .isEqualTo("Second");
        }
    }

    @Test
    void ifMatchIsObeyedFrom20On() {
        try (CatalogServer server = CatalogServer.start("2.0.0");
                CatalogServer old = CatalogServer.start("1.11.0")) {
            assertThat(putOverAPassedState(server)).isEqualTo(412);
            assertThat(putOverAPassedState(old)).isEqualTo(200);
        }
    }

    private static int putOverAPassedState(CatalogServer server) {
        Rest bot = Rest.asBot(server).withSchema();
        String columns = "'columns': [{'name': 'id', 'dataType': 'INT'}]";
        bot.putTable("t", columns);
        String tag = bot.getTable("t", "columns").header("ETag");
        assertThat(bot.with("If-Match", tag)
                        .putTable("t", columns + ", 'sourceUrl': 'http://a.example.com'")
                        .status())
                .isEqualTo(200);
        return bot.with("If-Match", tag)
                .putTable("t", columns + ", 'sourceUrl': 'http://b.example.com'")
                .status();
    }
}
