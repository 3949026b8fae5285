package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an ingestion does, from an empty server to a second run without changes, in every version. */
class HarvestStoryTest {

    private static final String LANGUAGE =
            "'tableType': 'Regular', 'columns': [{'name': 'language_id', 'dataType': 'INT',"
                    + " 'dataTypeDisplay': 'integer', 'constraint': 'NOT_NULL', 'ordinalPosition': 1}],"
                    + " 'tableConstraints': [{'constraintType': 'PRIMARY_KEY', 'columns': ['language_id']}]";
    private static final String FILM_COLUMNS = "'tableType': 'Partitioned', 'columns': ["
            + "{'name': 'film_id', 'dataType': 'INT', 'constraint': 'NOT_NULL', 'ordinalPosition': 1},"
            + "{'name': 'language_id', 'dataType': 'INT', 'ordinalPosition': 2},"
            + "{'name': 'zip code', 'dataType': 'CHAR', 'dataLength': 20, 'description': 'With a blank.'},"
            + "{'name': 'special_features', 'dataType': 'ARRAY', 'arrayDataType': 'TEXT', 'dataTypeDisplay': 'text[]'},"
            + "{'name': 'rental_rate', 'dataType': 'NUMERIC', 'precision': 4, 'scale': 2}]";
    private static final String FOREIGN_KEY = ", 'tableConstraints': [{'constraintType': 'FOREIGN_KEY', 'columns':"
            + " ['language_id'], 'referredColumns': ['pg.pagila.public.language.language_id']}]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.0",
                "1.3.1",
                "1.4.0",
                "1.5.4",
                "1.6.0",
                "1.8.0",
                "1.9.0",
                "1.11.0",
                "1.13.4",
                "2.0.0",
                "2.1.0-rc1"
            })
    void endsWithNothingLeftToDo(String version) {
        boolean old = version.startsWith("1.2") || version.startsWith("1.3");
        String partition = old
                ? ", 'tablePartition': {'columns': ['film_id'], 'intervalType': 'INTEGER-RANGE'}"
                : ", 'tablePartition': {'columns': [{'columnName': 'film_id', 'intervalType': 'INTEGER-RANGE'}]}";
        String view = "'tableType': 'MaterializedView', 'columns': [{'name': 'a', 'dataType': 'TEXT'}], '"
                + (old ? "viewDefinition" : "schemaDefinition") + "': 'select 1'";
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            assertThat(bot.putTable("language", LANGUAGE).status()).isEqualTo(201);
            assertThat(bot.putTable("film", FILM_COLUMNS + partition).status()).isEqualTo(201);
            assertThat(bot.putTable("film", FILM_COLUMNS + partition + FOREIGN_KEY)
                            .change())
                    .isEqualTo("entityUpdated");
            assertThat(bot.putTable("film_list", view).status()).isEqualTo(201);
            assertThat(bot.putTable("film", FILM_COLUMNS + partition + FOREIGN_KEY)
                            .change())
                    .isEqualTo("entityNoChange");
            JsonNode film =
                    bot.getTable("film", "tableConstraints,tablePartition").json();
            assertThat(film.at("/tableConstraints/0/referredColumns/0").asText())
                    .isEqualTo("pg.pagila.public.language.language_id");
            assertThat(film.path("tablePartition").path("columns")).hasSize(1);
            assertThat(bot.get("tables?databaseSchema=pg.pagila.public").json().path("data"))
                    .hasSize(3);
        }
    }
}
