package io.garner.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReferencesExistTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'users': ['nobody']",
                "'queryUsedIn': [{'id': '00000000-0000-0000-0000-000000000000', 'type': 'table'}]",
                "'triggeredBy': {'id': '00000000-0000-0000-0000-000000000000', 'type': 'storedProcedure'}"
            })
    void refusesWhatDoesNotExist(String member) {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String body = "{'service': 'pg', 'query': 'select 1', " + member + "}";
            assertThat(bot.put("queries", body.replace('\'', '"')).status()).isEqualTo(404);
        }
    }
}
