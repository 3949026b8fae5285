package io.garner.catalog.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpersonationTest {

    private static final String HEADER = "X-Impersonate-User";

    @ParameterizedTest(name = "{0}: written by {1}")
    @CsvSource({"1.10.0, ingestion-bot", "1.11.0, admin", "2.0.0, admin"})
    void botWritesAsSomebodyElse(String version, String author) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest.asBot(server).with(HEADER, "admin").withSchema();
            assertThat(Rest.asBot(server).get("databases/name/pg.pagila").text("updatedBy"))
                    .isEqualTo(author);
        }
    }

    @Test
    void botHasThePersonsRights() {
        try (CatalogServer server = CatalogServer.start("1.11.0")) {
            Rest.asAdmin(server).create("users", "{'name': 'jane', 'email': 'jane@example.org'}");
            assertThat(Rest.asBot(server)
                            .withSchema()
                            .with(HEADER, "jane")
                            .putTable("t", "'columns': []")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void onlyBotsImpersonateAndOnlyWhoExists() {
        try (CatalogServer server = CatalogServer.start("1.11.0")) {
            Answer person = Rest.asAdmin(server).with(HEADER, "ingestion-bot").get("tables");
            assertThat(person.status()).isEqualTo(403);
            assertThat(person.message()).isEqualTo("Only bot users can impersonate other users");
            Answer nobody = Rest.asBot(server).with(HEADER, "nobody").get("tables");
            assertThat(nobody.status()).isEqualTo(401);
            assertThat(nobody.message()).isEqualTo("Cannot impersonate non-existent user: nobody");
        }
    }
}
