package io.garner.catalog;

import static io.garner.catalog.LineageServer.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest.Answer;
import io.garner.catalog.http.Json;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineageGraphTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void reachesAsFarAsItIsAsked(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city");
            server.edge("city", "load");
            server.edge("load", "country");
            assertThat(names(server.graph("film", 0, 0).at("/nodes"))).isEmpty();
            assertThat(names(server.graph("film", 3, 1).at("/nodes"))).containsExactly("city");
            assertThat(names(server.graph("film", 3, 3).at("/nodes"))).containsExactly("city", "load", "country");
            assertThat(names(server.graph("country", 2, 0).at("/nodes"))).containsExactly("load", "city");
            assertThat(server.graph("country", 2, 0).at("/downstreamEdges")).isEmpty();
            assertThat(server.bot().get("lineage/table/" + server.id("film")).at("/nodes"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void cyclesEndAndNoEdgeComesTwice(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city");
            server.edge("city", "film");
            server.edge("film", "film");
            Answer graph = server.graph("film", 3, 3);
            assertThat(names(graph.at("/nodes"))).containsExactlyInAnyOrder("film", "city");
            assertThat(graph.at("/upstreamEdges")).hasSize(3).doesNotHaveDuplicates();
            assertThat(graph.at("/downstreamEdges")).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void referencesAreWrittenOut(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city");
            JsonNode entity = server.graph("city", 1, 0).at("/entity");
            assertThat(Json.text(entity, "fullyQualifiedName")).isEqualTo("pg.pagila.public.city");
            assertThat(Json.text(entity, "href"))
                    .isEqualTo(server.server().apiUrl() + "/v1/tables/" + server.id("city"));
            assertThat(entity.has("displayName")).isEqualTo(!version.equals("1.2.0"));
            JsonNode edge = server.graph("city", 1, 0).at("/upstreamEdges/0");
            assertThat(Json.text(edge, "fromEntity")).isEqualTo(server.id("film"));
            assertThat(Json.text(edge, "toEntity")).isEqualTo(server.id("city"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void softDeletedNodesStayAndAreMarked(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city");
            server.bot().delete("tables/" + server.id("film"));
            Answer graph = server.graph("city", 1, 1);
            assertThat(graph.at("/nodes/0/deleted").asBoolean()).isTrue();
            assertThat(graph.at("/upstreamEdges")).hasSize(1);
            assertThat(server.graph("film", 1, 1).status()).isEqualTo(404);
            server.table("film");
            assertThat(server.graph("film", 1, 1).at("/downstreamEdges")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aHardDeleteTakesTheEdgesOfBothDirectionsAlong(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city");
            server.edge("city", "country");
            server.bot().delete("tables/" + server.id("city") + "?hardDelete=true");
            assertThat(server.graph("film", 3, 3).at("/downstreamEdges")).isEmpty();
            assertThat(server.graph("country", 3, 3).at("/upstreamEdges")).isEmpty();
            server.table("city");
            assertThat(server.graph("city", 3, 3).at("/nodes")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aRecursiveHardDeleteTakesThemToo(String version) {
        try (LineageServer server = new LineageServer(version)) {
            Rest bot = server.bot();
            bot.put("databaseSchemas", "{\"name\": \"dw\", \"database\": \"pg.pagila\"}");
            String id = bot.put("tables", "{\"name\": \"t\", \"databaseSchema\": \"pg.pagila.dw\", \"columns\": []}")
                    .id();
            server.edge("film", id);
            String schema = bot.get("databaseSchemas/name/pg.pagila.dw").id();
            bot.delete("databaseSchemas/" + schema + "?recursive=true&hardDelete=true");
            assertThat(server.graph("film", 1, 1).at("/nodes")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whatIsNotThereIsA404(String version) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(server.bot().get("lineage/nope/name/x").status()).isEqualTo(404);
            assertThat(server.bot()
                            .get("lineage/table/00000000-0000-0000-0000-000000000000")
                            .status())
                    .isEqualTo(404);
            assertThat(StreamSupport.stream(server.graph("city", 1, 1).json().spliterator(), false))
                    .hasSize(4);
        }
    }
}
