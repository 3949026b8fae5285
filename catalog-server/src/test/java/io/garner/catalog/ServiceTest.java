package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;

class ServiceTest {

    private static final String BARE = "{\"name\": \"ms\", \"serviceType\": \"Mssql\"}";
    private static final String WITH_SECRET =
            "{\"name\": \"pg\", \"serviceType\": \"Postgres\", \"connection\": {\"config\":"
                    + " {\"type\": \"Postgres\", \"username\": \"u\", \"authType\": {\"password\": \"open sesame\"}, \"hostPort\":"
                    + " \"localhost:5432\", \"database\": \"pagila\"}}}";
    private static final String PASSWORD = "/connection/config/authType/password";

    @Test
    void peopleSeeAsterisksAndBotsSeeSecrets() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Answer created = Rest.asAdmin(server).post("services/databaseServices", WITH_SECRET);
            assertThat(created.at(PASSWORD).asText()).isEqualTo("*********");
            assertThat(Rest.asAdmin(server)
                            .get("services/databaseServices/name/pg")
                            .at(PASSWORD)
                            .asText())
                    .isEqualTo("*********");
            assertThat(Rest.asBot(server)
                            .get("services/databaseServices/name/pg")
                            .at(PASSWORD)
                            .asText())
                    .isEqualTo("open sesame");
        }
    }

    @Test
    void sendingTheMaskKeepsTheSecret() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest admin = Rest.asAdmin(server);
            admin.put("services/databaseServices", WITH_SECRET);
            Answer masked = admin.put("services/databaseServices", WITH_SECRET.replace("open sesame", "*********"));
            assertThat(masked.change()).isEqualTo("entityNoChange");
            assertThat(Rest.asBot(server)
                            .get("services/databaseServices/name/pg")
                            .at(PASSWORD)
                            .asText())
                    .isEqualTo("open sesame");
        }
    }

    @Test
    void connectionIsFilledWithDefaults() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Answer created = Rest.asBot(server).put("services/databaseServices", WITH_SECRET);
            assertThat(created.at("/connection/config/scheme").asText()).isEqualTo("postgresql+psycopg2");
            assertThat(created.at("/connection/config/sslMode").asText()).isEqualTo("disable");
            assertThat(created.at("/connection/config/supportsProfiler").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void unknownMembersOfAConnectionAreRefused() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Answer refused = Rest.asBot(server)
                    .put(
                            "services/databaseServices",
                            "{\"name\": \"pg\", \"serviceType\": \"Postgres\", \"connection\": {\"config\": {\"bogus\":"
                                    + " 1}}}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).startsWith("InvalidServiceConnectionException for service [Postgres]");
        }
    }

    @Test
    void serviceWithoutConnectionBreaksOnTheNextPutUpTo15() {
        try (CatalogServer old = CatalogServer.start("1.2.0");
                CatalogServer later = CatalogServer.start("1.6.0")) {
            assertThat(Rest.asBot(old).put("services/databaseServices", BARE).status())
                    .isEqualTo(201);
            assertThat(Rest.asBot(old).put("services/databaseServices", BARE).status())
                    .isEqualTo(500);
            assertThat(Rest.asBot(later).put("services/databaseServices", BARE).status())
                    .isEqualTo(201);
            assertThat(Rest.asBot(later).put("services/databaseServices", BARE).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void putWithoutConnectionOverOneIsRefused() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server);
            bot.put("services/databaseServices", WITH_SECRET);
            assertThat(bot.put("services/databaseServices", "{\"name\": \"pg\", \"serviceType\": \"Postgres\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(bot.put("services/databaseServices", "{\"name\": \"pg\", \"serviceType\": \"Mssql\"}")
                            .status())
                    .isEqualTo(400);
        }
    }
}
