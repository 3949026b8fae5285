package io.garner.catalog;

import static io.garner.catalog.LineageServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One edge: read, patched, removed. */
class LineageEdgesTest {

    private static String byId(LineageServer server) {
        return "lineage/table/" + server.id("film") + "/table/" + server.id("city");
    }

    private static final String BY_NAME = "lineage/table/name/pg.pagila.public.film/table/name/pg.pagila.public.city";

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void isRemovedOnce(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city");
            server.edge("city", "film");
            Answer removed = server.bot().delete(byId(server));
            assertThat(removed.status()).isEqualTo(200);
            assertThat(removed.response().body()).isEmpty();
            Answer again = server.bot().delete(byId(server));
            assertThat(again.status()).isEqualTo(404);
            assertThat(again.message()).isEqualTo("Lineage edge not found");
            assertThat(again.header("WWW-Authenticate")).isEmpty();
            assertThat(server.graph("film", 1, 1).at("/upstreamEdges")).hasSize(1);
            assertThat(server.graph("film", 1, 1).at("/downstreamEdges")).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1.2.0, 500", "1.4.0, 500", "1.6.0, 200", "1.11.0, 200", "2.0.0, 200"})
    void isRemovedByNameFrom16On(String version, int status) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city");
            assertThat(server.bot().delete(BY_NAME).status()).isEqualTo(status);
            assertThat(server.graph("city", 1, 0).at("/upstreamEdges")).hasSize(status == 200 ? 0 : 1);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1.2.0, 500", "1.6.0, 200", "2.0.0, 200"})
    void isReadFrom16On(String version, int status) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city", "'sqlQuery': 'select 1'");
            String path = "lineage/getLineageEdge/" + server.id("film") + "/" + server.id("city");
            Answer answer = server.bot().get(path);
            assertThat(answer.status()).isEqualTo(status);
            if (status == 200) {
                assertThat(answer.at("/edge/sqlQuery").asText()).isEqualTo("select 1");
                assertThat(server.bot()
                                .get("lineage/getLineageEdge/" + server.id("city") + "/" + server.id("film"))
                                .message())
                        .isEqualTo("Lineage edge not found");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6.0", "1.11.0", "2.0.0"})
    void isPatchedAndCheckedAgain(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city", "'sqlQuery': 'select 1', 'pipeline': " + server.reference("load"));
            Answer patched =
                    server.bot().patch(byId(server), json("[{'op': 'add', 'path': '/description', 'value': 'd'}]"));
            assertThat(patched.status()).isEqualTo(200);
            assertThat(patched.text("description")).isEqualTo("d");
            assertThat(server.details("film", "city").path("sqlQuery").asText()).isEqualTo("select 1");
            assertThat(server.details("film", "city").at("/pipeline/name").asText())
                    .isEqualTo("load");
            String bad = json("[{'op': 'add', 'path': '/source', 'value': 'Nope'}]");
            assertThat(server.bot().patch(byId(server), bad).status()).isEqualTo(400);
            assertThat(server.bot()
                            .patch("lineage/table/" + server.id("city") + "/table/" + server.id("film"), "[]")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void isNotPatchedIn12() {
        try (LineageServer server = new LineageServer("1.2.0")) {
            server.edge("film", "city");
            Answer answer = server.bot().patch(byId(server), "[]");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.message()).contains("HTTP 405");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6.0", "1.11.0", "2.0.0"})
    void edgesGoByTheirSource(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.edge("film", "city", "'source': 'ViewLineage'");
            server.edge("country", "city", "'source': 'QueryLineage'");
            server.edge("city", "country", "'source': 'ViewLineage'");
            String path = "lineage/table/" + server.id("city") + "/type/ViewLineage";
            assertThat(server.bot().delete(path).status()).isEqualTo(200);
            assertThat(server.bot().delete(path).status()).isEqualTo(200);
            assertThat(server.graph("city", 1, 1).at("/upstreamEdges")).hasSize(1);
            assertThat(server.graph("city", 1, 1).at("/downstreamEdges")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6.0", "1.11.0", "2.0.0"})
    void edgesOfPipelinesGoByTheirPipeline(String version) {
        try (LineageServer server = new LineageServer(version)) {
            String by = ", 'pipeline': " + server.reference("load");
            server.edge("film", "city", "'source': 'PipelineLineage'" + by);
            server.edge("film", "country", "'source': 'PipelineLineage'");
            server.edge("city", "country", "'source': 'PipelineLineage'" + by);
            server.edge("city", "country", "'source': 'PipelineLineage'");
            server.bot().delete("lineage/storedProcedure/" + server.id("load") + "/type/PipelineLineage");
            assertThat(server.graph("city", 1, 0).at("/upstreamEdges")).isEmpty();
            assertThat(server.graph("country", 1, 0).at("/upstreamEdges")).hasSize(2);
        }
    }

    @Test
    void by12TheSourceIsNoPath() {
        try (LineageServer server = new LineageServer("1.2.0")) {
            assertThat(server.bot()
                            .delete("lineage/table/" + server.id("city") + "/type/ViewLineage")
                            .message())
                    .contains("HTTP 404");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1.6.0, 500", "1.11.0, 405", "2.0.0, 200"})
    void isWrittenByNameFrom20On(String version, int status) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(server.bot()
                            .put(BY_NAME, json("{'sqlQuery': 'select 1'}"))
                            .status())
                    .isEqualTo(status);
            assertThat(server.graph("city", 1, 0).at("/upstreamEdges")).hasSize(status == 200 ? 1 : 0);
        }
    }

    @Test
    void isHandledByNameThroughoutIn20() {
        try (LineageServer server = new LineageServer("2.0.0")) {
            Rest bot = server.bot();
            bot.put(BY_NAME, json("{'source': 'ViewLineage'}"));
            assertThat(bot.put(BY_NAME, json("{'source': 'Nope'}")).status()).isEqualTo(400);
            assertThat(bot.put(BY_NAME.replace("film", "nosuch"), "{}").status())
                    .isEqualTo(404);
            assertThat(bot.patch(BY_NAME, json("[{'op': 'add', 'path': '/sqlQuery', 'value': 'x'}]"))
                            .status())
                    .isEqualTo(200);
            Answer edge = bot.get(BY_NAME.replace("lineage/", "lineage/getLineageEdge/"));
            assertThat(edge.at("/edge/sqlQuery").asText()).isEqualTo("x");
            assertThat(edge.at("/edge/source").asText()).isEqualTo("ViewLineage");
            String bySource = "lineage/source/name/table/pg.pagila.public.city/type/ViewLineage";
            assertThat(bot.delete(bySource).status()).isEqualTo(200);
            assertThat(server.graph("city", 1, 0).at("/upstreamEdges")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void otherMediaTypesAreRefused(String version) {
        try (LineageServer server = new LineageServer(version)) {
            Rest text = server.bot().with("Content-Type", "text/plain");
            assertThat(text.send("PUT", "lineage", Optional.of("{}")).response().body())
                    .contains("HTTP 415");
        }
    }
}
