package io.garner.catalog;

import static io.garner.catalog.LineageServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest.Answer;
import io.garner.catalog.http.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineageWriteTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void answersNothingAndTakesTheSameAgain(String version) {
        try (LineageServer server = new LineageServer(version)) {
            Answer first = server.columns("film", "city", "film.id", "city.id");
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.response().body()).isEmpty();
            assertThat(server.columns("film", "city", "film.id", "city.id").status())
                    .isEqualTo(200);
            assertThat(server.graph("city", 1, 1).at("/upstreamEdges")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void theLastWriteReplacesAllDetails(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city", "'sqlQuery': 'select 1', 'source': 'ViewLineage', 'description': 'd'");
            server.edge("film", "city", "");
            assertThat(server.details("film", "city"))
                    .isEqualTo(Json.read(json("{'columnsLineage': [], 'source': 'Manual'}")));
            server.edge("film", "city");
            assertThat(server.details("film", "city").isMissingNode()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.11.0", "2.0.0"})
    void recentServersWriteDownWhoAndWhen(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city");
            JsonNode first = server.details("film", "city");
            assertThat(first.path("source").asText()).isEqualTo("Manual");
            assertThat(first.path("createdBy").asText()).isEqualTo("ingestion-bot");
            server.edge("film", "city", "'sqlQuery': 'select 1', 'createdBy': 'somebody', 'createdAt': 1");
            JsonNode second = server.details("film", "city");
            assertThat(second.path("createdBy").asText()).isEqualTo("ingestion-bot");
            assertThat(second.path("createdAt")).isEqualTo(first.path("createdAt"));
            assertThat(second.path("updatedAt").asLong())
                    .isGreaterThanOrEqualTo(first.path("updatedAt").asLong());
            assertThat(second.path("sqlQuery").asText()).isEqualTo("select 1");
        }
    }

    @ParameterizedTest(name = "{0} comes with {2}")
    @CsvSource({
        "SparkLineage, 1.2.0, 1.4.0",
        "OpenLineage, 1.2.0, 1.4.0",
        "ExternalTableLineage, 1.2.0, 1.4.0",
        "CrossDatabaseLineage, 1.6.0, 1.8.0",
        "ChildAssets, 1.10.0, 1.11.0"
    })
    void sourcesComeWithTheirVersion(String source, String tooEarly, String since) {
        try (LineageServer before = new LineageServer(tooEarly);
                LineageServer after = new LineageServer(since)) {
            Answer refused = before.edge("film", "city", "'source': '" + source + "'");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message())
                    .startsWith("Cannot construct instance of `org.openmetadata.schema.type.LineageDetails$Source`,"
                            + " problem: " + source);
            assertThat(after.edge("film", "city", "'source': '" + source + "'").status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void unknownMembersAreRefusedOutsideTheDetailsAndKeptInside(String version) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(server.bot().put("lineage", json("{'bogus': 1}")).message())
                    .startsWith(
                            "Unrecognized field \"bogus\" (class org.openmetadata.schema.api.lineage.AddLineage), not"
                                    + " marked as ignorable (one known property: \"edge\"]");
            assertThat(server.edgeWith("film", "city", ", 'bogus': 1").message())
                    .startsWith("Unrecognized field \"bogus\" (class org.openmetadata.schema.type.EntitiesEdge)");
            assertThat(server.edge("film", "city", "'bogus': 1").status()).isEqualTo(200);
            assertThat(server.details("film", "city").path("bogus").asInt()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1.12.0, 200", "1.13.0, 400"})
    void temporaryTablesAreCheckedFrom113On(String version, int status) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(server.edge("film", "city", "'tempLineageTables': [{'fromEntity': 'a', 'toEntity': 'b'}]")
                            .status())
                    .isEqualTo(200);
            assertThat(server.edge("film", "city", "'tempLineageTables': [{'fromEntity': 'a'}]")
                            .status())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void idsAreMandatoryAndMustBeUuids(String version) {
        try (LineageServer server = new LineageServer(version)) {
            String byName = "{'edge': {'fromEntity': {'type': 'table', 'fullyQualifiedName': 'pg.pagila.public.film'},"
                    + " 'toEntity': " + server.reference("city") + "}}";
            assertThat(server.bot().put("lineage", json(byName)).message()).isEqualTo("[id must not be null]");
            assertThat(server.edge("not-a-uuid", "city").status()).isEqualTo(400);
            assertThat(server.bot().put("lineage", "{}").message()).isEqualTo("[edge must not be null]");
            assertThat(server.bot().put("lineage", "[]").status()).isEqualTo(400);
            assertThat(server.bot().put("lineage", "{").status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void theZeroCharacterIsACrash(String version) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(server.edge("film", "city", "'sqlQuery': 'a\\u0000b'").status())
                    .isEqualTo(500);
        }
    }
}
