package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineServiceTest {

    private static final String COLLECTION = "services/pipelineServices";
    private static final String BARE = "{\"name\": \"af\", \"serviceType\": \"Airflow\"}";
    private static final String CONNECTED =
            "{\"name\": \"af\", \"serviceType\": \"Airflow\", \"connection\": {\"config\":"
                    + " {\"type\": \"Airflow\", \"hostPort\": \"http://localhost:8080\", \"connection\": {\"type\":"
                    + " \"Backend\"}}}}";

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void connectionIsFilledWithDefaultsAndKept(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server);
            Answer created = bot.put(COLLECTION, CONNECTED);
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.at("/connection/config/numberOfStatus").isInt()).isTrue();
            assertThat(created.at("/connection/config/numberOfStatus").asInt()).isEqualTo(10);
            assertThat(created.at("/connection/config/supportsMetadataExtraction")
                            .asBoolean())
                    .isTrue();
            assertThat(created.at("/connection/config/connection/type").asText())
                    .isEqualTo("Backend");
            assertThat(bot.put(COLLECTION, CONNECTED).change()).isEqualTo("entityNoChange");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1.2.0, 500", "1.5.0, 500", "1.6.0, 200", "2.0.0, 200"})
    void serviceWithoutConnectionBreaksOnTheNextPutUpTo15(String version, int status) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server);
            assertThat(bot.put(COLLECTION, BARE).status()).isEqualTo(201);
            assertThat(bot.put(COLLECTION, BARE).status()).isEqualTo(status);
        }
    }

    @Test
    void putWithoutConnectionOverOneIsRefused() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server);
            bot.put(COLLECTION, CONNECTED);
            assertThat(bot.put(COLLECTION, BARE).status()).isEqualTo(400);
            assertThat(bot.put(COLLECTION, BARE.replace("Airflow", "Dagster")).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void unknownMembersOfAConnectionAreRefused() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Answer refused = Rest.asBot(server).put(COLLECTION, CONNECTED.replace("hostPort", "bogus"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).startsWith("InvalidServiceConnectionException for service [Airflow]");
        }
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "1.2.0, Backend, 201",
        "1.2.0, Mysql, 201",
        "1.2.0, Mssql, 201",
        "1.4.0, Mssql, 400",
        "1.4.0, Postgres, 201",
        "1.4.0, SQLite, 201",
        "2.0.0, Oracle, 400"
    })
    void metadataDatabaseIsOneThatTheVersionKnows(String version, String type, int status) {
        try (CatalogServer server = CatalogServer.start(version)) {
            assertThat(Rest.asBot(server)
                            .put(COLLECTION, CONNECTED.replace("Backend", type))
                            .status())
                    .isEqualTo(status);
        }
    }

    @Test
    void unknownMembersOfTheMetadataDatabaseAreRefused() {
        try (CatalogServer server = CatalogServer.start("1.4.0")) {
            assertThat(Rest.asBot(server)
                            .put(COLLECTION, CONNECTED.replace("\"Backend\"", "\"Backend\", \"bogus\": 1"))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void passwordsOfTheMetadataDatabaseAreShownToBotsAlone() {
        String connected = CONNECTED.replace(
                "\"type\": \"Backend\"",
                "\"type\": \"Mysql\", \"username\": \"u\", \"authType\": {\"password\": \"open\"}");
        try (CatalogServer server = CatalogServer.start("1.4.0")) {
            String password = "/connection/config/connection/authType/password";
            assertThat(Rest.asAdmin(server)
                            .put(COLLECTION, connected)
                            .at(password)
                            .asText())
                    .isEqualTo("*********");
            assertThat(Rest.asBot(server)
                            .get(COLLECTION + "/name/af")
                            .at(password)
                            .asText())
                    .isEqualTo("open");
        }
    }

    @Test
    void isNotDeletedWithPipelinesInIt() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withPipelineService();
            String pipeline = bot.putPipeline("dag", "'tasks': []").id();
            String id = bot.get(COLLECTION + "/name/af").id();
            assertThat(bot.delete(COLLECTION + "/" + id).message()).isEqualTo("pipelineService is not empty");
            assertThat(bot.delete(COLLECTION + "/" + id + "?recursive=true").status())
                    .isEqualTo(200);
            assertThat(bot.get("pipelines/" + pipeline).status()).isEqualTo(404);
        }
    }
}
