package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredProcedureTest {

    private static final String CODE = "'storedProcedureCode': {'language': 'SQL', 'code': 'select 1'}";

    private static Answer put(Rest rest, String members) {
        String body = "{'name': 'f(int4,text)', 'databaseSchema': 'pg.pagila.public', " + members + "}";
        return rest.put("storedProcedures", body.replace('\'', '"'));
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void isInItsSchemaAndKeepsItsCode(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            Answer created = put(bot, CODE);
            assertThat(created.status()).as(created.response().body()).isEqualTo(201);
            assertThat(created.text("fullyQualifiedName")).isEqualTo("pg.pagila.public.f(int4,text)");
            assertThat(created.at("/database/name").asText()).isEqualTo("pagila");
            assertThat(created.text("serviceType")).isEqualTo("Postgres");
            assertThat(bot.get("storedProcedures?databaseSchema=pg.pagila.public")
                            .at("/data/0/storedProcedureCode/code")
                            .asText())
                    .isEqualTo("select 1");
            assertThat(put(bot, CODE).change()).isEqualTo("entityNoChange");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.2.0| 'storedProcedureCode': {'language': 'SQL', 'code': 'select 2'}",
                "1.2.0| 'storedProcedureCode': {'language': 'Python', 'code': 'select 1'}",
                "2.0.0| 'storedProcedureCode': {'language': 'SQL', 'code': 'select 2'}",
                "1.2.0| 'sourceUrl': 'http://localhost/f'",
                "1.4.0| 'sourceHash': 'abc'",
                "1.11.0| 'storedProcedureType': 'Function'"
            })
    void theseDifferencesAreRecorded(String version, String member) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            put(bot, CODE);
            Answer updated = put(bot, CODE + ", " + member);
            assertThat(updated.change()).isEqualTo("entityUpdated");
            assertThat(updated.version()).isEqualTo(0.2);
        }
    }

    @ParameterizedTest(name = "language {0} in 1.2: {1}, in 1.4: {2}")
    @CsvSource({
        "SQL, 201, 201",
        "Java, 201, 201",
        "JavaScript, 201, 201",
        "Python, 201, 201",
        "External, 400, 201",
        "plpgsql, 400, 400"
    })
    void languagesByVersion(String language, int in12, int in14) {
        String code = "'storedProcedureCode': {'language': '" + language + "', 'code': ''}";
        assertThat(Gated.put("1.2.0", "storedProcedures", code).status()).isEqualTo(in12);
        assertThat(Gated.put("1.4.0", "storedProcedures", code).status()).isEqualTo(in14);
    }

    @Test
    void needsCodeAndASchema() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            assertThat(put(bot, "'description': 'x'").message()).isEqualTo("[storedProcedureCode must not be null]");
            assertThat(bot.put("storedProcedures", ("{'name': 'f', " + CODE + "}").replace('\'', '"'))
                            .status())
                    .isEqualTo(404);
        }
    }

    /** The official schema leaves the code open, so a client cannot count on a refusal here. */
    @Test
    void unknownMembersOfTheCodeAreTaken() {
        Gated.assertTaken(
                "1.4.0",
                "storedProcedures",
                "'storedProcedureCode': {'language': 'SQL', 'code': 'select 1', 'bogus': 1}");
    }
}
