package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.Rest.Answer;
import io.garner.catalog.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {

    private static Answer put(Rest rest, String collection, String name) {
        ObjectNode body = Json.object().put("name", name);
        switch (collection) {
            case "databases" -> body.put("service", "pg");
            case "databaseSchemas" -> body.put("database", "pg.pagila");
            case "tables" -> body.put("databaseSchema", "pg.pagila.public").putArray("columns");
            default -> body.put("serviceType", "Postgres");
        }
        return rest.put(collection, body.toString());
    }

    private static Answer putTable(Rest rest, String name) {
        return put(rest, "tables", name);
    }

    @ParameterizedTest(name = "{0}: {1} take {2} characters, not {3}")
    @CsvSource({
        "1.2.0, services/databaseServices, 128, 129",
        "1.2.0, databases, 128, 129",
        "1.2.0, databaseSchemas, 128, 129",
        "1.2.0, tables, 256, 257",
        "1.4.0, services/databaseServices, 256, 257",
        "1.6.0, databases, 256, 257",
        "1.6.0, databaseSchemas, 256, 257",
        "2.0.0, tables, 256, 257"
    })
    void lengthsByVersion(String version, String collection, int longest, int tooLong) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest rest = Rest.asBot(server).withSchema();
            assertThat(put(rest, collection, "n".repeat(longest)).status()).isEqualTo(201);
            Answer refused = put(rest, collection, "n".repeat(tooLong));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).isEqualTo("[name size must be between 1 and " + longest + "]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void tablesTakeBlanksSlashesDollarsUmlautsAndCase(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest rest = Rest.asBot(server).withSchema();
            for (String name :
                    new String[] {"o'brien", "my table", "a/b", "fn$x#1", "Größe_表", "abc ", "CITY", "city", "50%"}) {
                Answer answer = putTable(rest, name);
                assertThat(answer.status()).as(name).isEqualTo(201);
                assertThat(answer.text("fullyQualifiedName")).isEqualTo("pg.pagila.public." + name);
                assertThat(rest.get("tables/name/" + Rest.segment("pg.pagila.public." + name))
                                .id())
                        .as(name)
                        .isEqualTo(answer.id());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void colonsLineBreaksAndNothingAreRefused(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest rest = Rest.asBot(server).withSchema();
            for (String name : new String[] {"a::b", "a\nb", ""}) {
                assertThat(putTable(rest, name).status()).as(name).isEqualTo(400);
            }
        }
    }

    @Test
    void quotesInNamesAreRefusedUpTo18AndEscapedFrom19On() {
        try (CatalogServer old = CatalogServer.start("1.6.0");
                CatalogServer later = CatalogServer.start("1.9.0")) {
            Answer refused = putTable(Rest.asBot(old).withSchema(), "my\"table");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).isEqualTo("Invalid name my\"table");
            assertThat(putTable(Rest.asBot(later).withSchema(), "my\"table").text("fullyQualifiedName"))
                    .isEqualTo("pg.pagila.public.my\\\"table");
        }
    }

    @Test
    void quoteInAServiceNameIsA500Of16() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Answer answer = put(Rest.asBot(server), "services/databaseServices", "a\"b");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.message())
                    .isEqualTo("An exception with message [null] was thrown while processing request.");
        }
    }

    @Test
    void serviceNamesOf12KeepToTheirCharacters() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest rest = Rest.asBot(server);
            assertThat(put(rest, "services/databaseServices", "a_'-. &()%b").status())
                    .isEqualTo(201);
            Answer refused = put(rest, "services/databaseServices", "a/b");
            assertThat(refused.message()).isEqualTo("[name must match \"^(?U)[\\w'\\- .&()%]+$\"]");
        }
    }

    @Test
    void version20RefusesArrowsQuotesAndControlCharacters() {
        try (CatalogServer server = CatalogServer.start("2.0.0")) {
            Rest rest = Rest.asBot(server).withSchema();
            for (String name : new String[] {"a>b", "a\"b", "a\tb"}) {
                assertThat(putTable(rest, name).status()).as(name).isEqualTo(400);
                String column =
                        Json.object().put("name", name).put("dataType", "INT").toString();
                assertThat(rest.putTable("t", "'columns': [" + column + "]").status())
                        .as("column " + name)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void dotsAreQuotedInFqns() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest rest = Rest.asBot(server).withSchema();
            Answer database = rest.put("databases", "{\"name\": \"d.b\", \"service\": \"pg\"}");
            assertThat(database.text("fullyQualifiedName")).isEqualTo("pg.\"d.b\"");
            Answer schema = rest.put("databaseSchemas", "{\"name\": \"s.c\", \"database\": \"pg.\\\"d.b\\\"\"}");
            assertThat(schema.text("fullyQualifiedName")).isEqualTo("pg.\"d.b\".\"s.c\"");
            Answer table = rest.put(
                    "tables",
                    "{\"name\": \"t\", \"databaseSchema\": \"pg.\\\"d.b\\\".\\\"s.c\\\"\","
                            + " \"columns\": [{\"name\": \"c.d\", \"dataType\": \"INT\"}]}");
            assertThat(table.at("/columns/0/fullyQualifiedName").asText()).isEqualTo("pg.\"d.b\".\"s.c\".t.\"c.d\"");
        }
    }

    @Test
    void zeroCharacterIsA500() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest rest = Rest.asBot(server).withSchema();
            Answer answer = rest.putTable("t", "'columns': [], 'description': 'a\\u0000b'");
            assertThat(answer.status()).isEqualTo(500);
        }
    }

    @Test
    void unquotedServiceWithADotIsFoundBy12Only() {
        String database = "{\"name\": \"d\", \"service\": \"erp.prod\"}";
        try (CatalogServer old = CatalogServer.start("1.2.0");
                CatalogServer later = CatalogServer.start("1.6.0")) {
            Rest.asBot(old).put("services/databaseServices", "{\"name\": \"erp.prod\", \"serviceType\": \"Mssql\"}");
            Rest.asBot(later).put("services/databaseServices", "{\"name\": \"erp.prod\", \"serviceType\": \"Mssql\"}");
            assertThat(Rest.asBot(old).put("databases", database).status()).isEqualTo(201);
            assertThat(Rest.asBot(later).put("databases", database).status()).isEqualTo(404);
        }
    }
}
