package io.garner.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfiledColumnsExistTest {

    private static final String COLUMNS =
            "'columns': [{'name': 's', 'dataType': 'STRUCT', 'children': [{'name': 'c'," + " 'dataType': 'INT'}]}]";

    private static Answer put(Rest rest, String table, String column) {
        String body =
                "{'tableProfile': {'timestamp': 1}, 'columnProfile': [{'name': '" + column + "', 'timestamp': 1}]}";
        return rest.put("tables/" + table + "/tableProfile", body.replace('\'', '"'));
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void refusesTheWholeProfileForAnUnknownColumn(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            String table = bot.putTable("t", COLUMNS).id();
            Answer refused = put(bot, table, "S");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).isEqualTo("Invalid column name S");
            assertThat(bot.get("tables/pg.pagila.public.t/tableProfile?startTs=0&endTs=9")
                            .at("/data")
                            .size())
                    .isZero();
            assertThat(put(bot, table, "s").status()).isEqualTo(200);
            assertThat(put(bot, table, "s.c").status()).isEqualTo(200);
        }
    }
}
