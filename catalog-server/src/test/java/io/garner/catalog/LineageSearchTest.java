package io.garner.catalog;

import static io.garner.catalog.LineageServer.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /lineage/getLineage}. */
class LineageSearchTest {

    private static final String CITY = "lineage/getLineage?fqn=pg.pagila.public.city&type=table";

    private static LineageServer chain(String version) {
        LineageServer server = new LineageServer(version);
        server.edge("film", "city", "'sqlQuery': 'select 1', 'source': 'ViewLineage'");
        server.edge("city", "country");
        return server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0"})
    void isNotThereBefore16(String version) {
        try (LineageServer server = chain(version)) {
            Answer answer = server.bot().get(CITY);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.message()).contains("HTTP 404");
        }
    }

    @Test
    void answersListsIn16() {
        try (LineageServer server = chain("1.6.0")) {
            Answer answer = server.bot().get(CITY);
            assertThat(names(answer.at("/nodes"))).containsExactly("city", "film", "country");
            JsonNode edge = answer.at("/edges/0");
            assertThat(edge.at("/fromEntity/fqn").asText()).isEqualTo("pg.pagila.public.film");
            assertThat(edge.at("/toEntity/id").asText()).isEqualTo(server.id("city"));
            assertThat(edge.path("sqlQuery").asText()).isEqualTo("select 1");
            assertThat(edge.path("pipeline").isNull()).isTrue();
            assertThat(answer.at("/edges")).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0", "1.11.0", "2.0.0"})
    void answersMapsFrom18On(String version) {
        try (LineageServer server = chain(version)) {
            Answer answer = server.bot().get(CITY);
            List<String> fqns = new ArrayList<>();
            answer.at("/nodes").fieldNames().forEachRemaining(fqns::add);
            assertThat(fqns)
                    .containsExactlyInAnyOrder(
                            "pg.pagila.public.city", "pg.pagila.public.film", "pg.pagila.public.country");
            JsonNode film = answer.at("/nodes").path("pg.pagila.public.film");
            assertThat(film.path("nodeDepth").asInt()).isEqualTo(-1);
            assertThat(film.at("/entity/entityType").asText()).isEqualTo("table");
            assertThat(film.at("/paging/entityDownstreamCount").asInt()).isEqualTo(1);
            JsonNode edge = answer.at("/upstreamEdges").path(server.id("film") + "-" + server.id("city"));
            assertThat(edge.at("/fromEntity/fullyQualifiedName").asText()).isEqualTo("pg.pagila.public.film");
            assertThat(edge.path("source").asText()).isEqualTo("ViewLineage");
            assertThat(answer.at("/downstreamEdges")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6.0", "2.0.0"})
    void hidesWhatIsDeletedUnlessAskedForIt(String version) {
        try (LineageServer server = chain(version)) {
            server.bot().delete("tables/" + server.id("film"));
            assertThat(server.bot().get(CITY).at("/nodes")).hasSize(2);
            assertThat(server.bot().get(CITY + "&includeDeleted=true").at("/nodes"))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6.0", "2.0.0"})
    void needsTheNameOfSomethingThatIsThere(String version) {
        try (LineageServer server = chain(version)) {
            assertThat(server.bot().get("lineage/getLineage").status()).isEqualTo(400);
            assertThat(server.bot().get("lineage/getLineage?fqn=no.such").status())
                    .isEqualTo(404);
            assertThat(server.bot()
                            .get("lineage/getLineage?fqn=pg.pagila.public.city")
                            .status())
                    .isEqualTo(200);
        }
    }
}
