package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {

    private static final String COLUMNS = "'columns': [{'name': 'a', 'dataType': 'INT'}]";

    private static List<String> names(Answer page) {
        return page.json().path("data").findValuesAsText("name").stream()
                .filter(name -> name.startsWith("t") || name.startsWith("T"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void pagesFollowTheNames(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            for (String name : List.of("t3", "t1", "T2", "t2", "t4")) {
                bot.putTable(name, COLUMNS);
            }
            String base = "tables?limit=2&databaseSchema=pg.pagila.public";
            List<String> seen = new ArrayList<>();
            Answer page = bot.get(base);
            seen.addAll(names(page));
            while (page.at("/paging").has("after")) {
                page = bot.get(
                        base + "&after=" + Rest.segment(page.at("/paging/after").asText()));
                seen.addAll(names(page));
            }
            assertThat(seen).containsExactly("T2", "t1", "t2", "t3", "t4");
            Answer before = bot.get(
                    base + "&before=" + Rest.segment(page.at("/paging/before").asText()));
            assertThat(names(before)).containsExactly("t2", "t3");
        }
    }

    @Test
    void filtersByContainer() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            bot.putTable("t", COLUMNS);
            for (String filter : List.of("service=pg", "database=pg.pagila", "databaseSchema=pg.pagila.public")) {
                assertThat(bot.get("tables?" + filter).at("/paging/total").asInt())
                        .as(filter)
                        .isEqualTo(1);
            }
            Answer none = bot.get("tables?database=no.such");
            assertThat(none.status()).isEqualTo(200);
            assertThat(none.at("/paging/total").asInt()).isZero();
        }
    }

    @Test
    void limitIsCheckedAndZeroOnlyCounts() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            bot.putTable("t", COLUMNS);
            assertThat(bot.get("tables?limit=1000000").status()).isEqualTo(200);
            assertThat(bot.get("tables?limit=1000001").message())
                    .isEqualTo("[query param limit must be less than or equal to 1000000]");
            assertThat(bot.get("tables?limit=-1").status()).isEqualTo(400);
            assertThat(bot.get("tables?after=YQ==&before=YQ==").status()).isEqualTo(400);
            Answer count = bot.get("tables?limit=0");
            assertThat(count.json().toString()).isEqualTo("{\"data\":[],\"paging\":{\"total\":1}}");
        }
    }

    @Test
    void fieldsBringWhatIsOtherwiseHidden() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            bot.putTable(
                    "t",
                    COLUMNS + ", 'tableType': 'View', 'viewDefinition': 'select 1', 'tableConstraints':"
                            + " [{'constraintType': 'UNIQUE', 'columns': ['a']}]");
            JsonNode light = bot.getTable("t", "").json();
            assertThat(light.has("columns")).isTrue();
            assertThat(light.has("tableConstraints")).isFalse();
            assertThat(light.has("viewDefinition")).isFalse();
            assertThat(light.has("tags")).isFalse();
            JsonNode full =
                    bot.getTable("t", "tableConstraints,viewDefinition,tags").json();
            assertThat(full.path("tableConstraints")).hasSize(1);
            assertThat(full.path("viewDefinition").asText()).isEqualTo("select 1");
            assertThat(full.path("tags").isArray()).isTrue();
        }
    }

    @Test
    void unknownFieldsAreRefusedByVersion() {
        try (CatalogServer old = CatalogServer.start("1.2.0");
                CatalogServer later = CatalogServer.start("1.6.0");
                CatalogServer latest = CatalogServer.start("2.0.0")) {
            assertThat(Rest.asBot(old).get("tables?fields=bogus").message()).isEqualTo("Invalid field name bogus");
            assertThat(Rest.asBot(old).get("tables?fields=owner").status()).isEqualTo(200);
            assertThat(Rest.asBot(old).get("tables?fields=sourceHash").status()).isEqualTo(400);
            assertThat(Rest.asBot(later).get("tables?fields=owner").status()).isEqualTo(400);
            assertThat(Rest.asBot(later)
                            .get("tables?fields=owners,domain,schemaDefinition")
                            .status())
                    .isEqualTo(200);
            assertThat(Rest.asBot(latest)
                            .get("tables?fields=owners,domains,schemaDefinition")
                            .status())
                    .isEqualTo(200);
            assertThat(Rest.asBot(latest).get("tables?fields=domain").status()).isEqualTo(400);
        }
    }
}
