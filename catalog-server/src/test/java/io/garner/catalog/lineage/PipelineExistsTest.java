package io.garner.catalog.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.LineageServer;
import io.garner.catalog.Rest.Answer;
import io.garner.catalog.http.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineExistsTest {

    private static String pipeline(LineageServer server) {
        return "'pipeline': " + server.reference("load");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void refusesOneThatDoesNotExist(String version) {
        try (LineageServer server = new LineageServer(version)) {
            Answer answer = server.edge(
                    "film", "city", "'pipeline': {'id': '" + server.id("film") + "', 'type': 'storedProcedure'}");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.message()).isEqualTo("storedProcedure instance for " + server.id("film") + " not found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void refusesOneWithoutId(String version) {
        try (LineageServer server = new LineageServer(version)) {
            Answer answer = server.edge("film", "city", "'pipeline': {'type': 'storedProcedure'}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).isEqualTo("[id must not be null]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void writesOutTheReferenceWithoutLink(String version) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(server.edge("film", "city", pipeline(server)).status()).isEqualTo(200);
            String displayName = version.equals("1.2.0") ? "" : "'displayName': 'load', ";
            JsonNode expected = Json.read(LineageServer.json("{'id': '" + server.id("load")
                    + "', 'type': 'storedProcedure', 'name': 'load', 'fullyQualifiedName': 'pg.pagila.public.load', "
                    + displayName + "'deleted': false}"));
            assertThat(server.details("film", "city").path("pipeline")).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void theEdgeOutlivesItsPipeline(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city", pipeline(server));
            server.bot().delete("storedProcedures/" + server.id("load") + "?hardDelete=true");
            assertThat(server.details("film", "city").at("/pipeline/name").asText())
                    .isEqualTo("load");
            assertThat(server.edge("film", "city", pipeline(server)).status()).isEqualTo(404);
        }
    }
}
