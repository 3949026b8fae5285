package io.garner.catalog.observed;

import static io.garner.catalog.LineageServer.SCHEMA;
import static io.garner.catalog.LineageServer.columnsLineage;
import static io.garner.catalog.LineageServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.LineageServer;
import io.garner.catalog.Rest.Answer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edges as the observed servers took them. */
class LineageTest {

    private static final String SOURCES = "Manual ViewLineage QueryLineage PipelineLineage DashboardLineage DbtLineage";
    private static final String LATER = "ExternalTableLineage OpenLineage SparkLineage";

    private static String pipeline(LineageServer it) {
        return it.bot().withPipelineService().putPipeline("dag", "'tasks': []").id();
    }

    private static String toPipeline(LineageServer it, String reference) {
        return json("{'edge': {'fromEntity': " + it.reference("film") + ", 'toEntity': " + reference + "}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void detailsComeAndGoWithEachPut(String version) {
        try (LineageServer it = new LineageServer(version)) {
            it.edge("film", "city", "'source': 'ViewLineage', " + columnsLineage("film.id", "city.id"));
            assertThat(it.details("film", "city").path("columnsLineage")).hasSize(1);
            it.edge("film", "city", "'source': 'ViewLineage'");
            assertThat(it.details("film", "city").path("columnsLineage").isArray())
                    .isTrue();
            assertThat(it.details("film", "city").path("columnsLineage")).isEmpty();
            it.edge("film", "city", "'sqlQuery': 'select 1'");
            assertThat(it.details("film", "city").path("source").asText()).isEqualTo("Manual");
            it.edge("film", "city");
            assertThat(it.details("film", "city").isMissingNode()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void namesInPlaceOfIdsAreRefused(String version) {
        try (LineageServer it = new LineageServer(version)) {
            pipeline(it);
            Answer entity =
                    it.bot().put("lineage", toPipeline(it, "{'type': 'pipeline', 'fullyQualifiedName': 'af.dag'}"));
            assertThat(entity.status()).isEqualTo(400);
            assertThat(entity.message()).contains("id must not be null");
            Answer detail = it.edge("film", "city", "'pipeline': {'type': 'pipeline', 'fullyQualifiedName': 'af.dag'}");
            assertThat(detail.status()).isEqualTo(400);
            assertThat(detail.message()).contains("id must not be null");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void pipelinesAndProceduresAreEndsAndDetails(String version) {
        try (LineageServer it = new LineageServer(version)) {
            String reference = "{'id': '" + pipeline(it) + "', 'type': 'pipeline'}";
            assertThat(it.edge("film", "city", "'pipeline': " + reference).status())
                    .isEqualTo(200);
            assertThat(it.details("film", "city")
                            .at("/pipeline/fullyQualifiedName")
                            .asText())
                    .isEqualTo("af.dag");
            assertThat(it.bot().put("lineage", toPipeline(it, reference)).status())
                    .isEqualTo(200);
            assertThat(it.edge("film", "load").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, 200", "1.6.0, 400"})
    void columnOfTheWrongSideIsRefusedBy16(String version, int status) {
        try (LineageServer it = new LineageServer(version)) {
            assertThat(it.columns("film", "film", "city.id", "film.id").status())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void selfEdgesAndColumnsFromNowhereAreTaken(String version) {
        try (LineageServer it = new LineageServer(version)) {
            assertThat(it.edge("film", "film").status()).isEqualTo(200);
            assertThat(it.columns("film", "film", "film.id", "film.name").status())
                    .isEqualTo(200);
            assertThat(it.edge(
                                    "film",
                                    "city",
                                    "'columnsLineage': [{'fromColumns': [], 'toColumn': '" + SCHEMA + "city.id'}]")
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void sourcesAreThoseOfTheVersion(String version) {
        try (LineageServer it = new LineageServer(version)) {
            for (String source : List.of(SOURCES.split(" "))) {
                assertThat(it.edge("film", "city", "'source': '" + source + "'").status())
                        .as(source)
                        .isEqualTo(200);
            }
            for (String source : List.of(LATER.split(" "))) {
                assertThat(it.edge("film", "city", "'source': '" + source + "'").status())
                        .as(source)
                        .isEqualTo(version.equals("1.2.0") ? 400 : 200);
            }
            for (String source : List.of("Nope", "manual", "")) {
                assertThat(it.edge("film", "city", "'source': '" + source + "'").status())
                        .as(source)
                        .isEqualTo(400);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void graphIsReadByIdAndByName(String version) {
        try (LineageServer it = new LineageServer(version)) {
            it.edge("film", "city");
            it.edge("city", "country");
            for (String key : new String[] {it.id("city"), "name/" + SCHEMA + "city"}) {
                Answer graph = it.bot().get("lineage/table/" + key + "?upstreamDepth=1&downstreamDepth=1");
                assertThat(graph.status()).isEqualTo(200);
                assertThat(graph.at("/nodes")).hasSize(2);
                assertThat(graph.at("/upstreamEdges/0/fromEntity").asText()).isEqualTo(it.id("film"));
                assertThat(graph.at("/downstreamEdges/0/toEntity").asText()).isEqualTo(it.id("country"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, 500", "1.6.0, 200"})
    void searchBasedReadAndTwoWaysToDeleteAreOf16(String version, int status) {
        try (LineageServer it = new LineageServer(version)) {
            it.edge("film", "city", "'source': 'ViewLineage'");
            assertThat(it.bot()
                            .get("lineage/getLineage?fqn=" + SCHEMA + "city&type=table&upstreamDepth=1"
                                    + "&downstreamDepth=1&includeDeleted=false")
                            .status())
                    .isEqualTo(status);
            assertThat(it.bot()
                            .delete("lineage/table/name/" + SCHEMA + "film/table/name/" + SCHEMA + "city")
                            .status())
                    .isEqualTo(status);
            it.edge("film", "city", "'source': 'ViewLineage'");
            assertThat(it.bot()
                            .delete("lineage/table/" + it.id("city") + "/type/ViewLineage")
                            .status())
                    .isEqualTo(status);
            assertThat(it.graph("city", 1, 0).at("/upstreamEdges")).hasSize(status == 200 ? 0 : 1);
        }
    }
}
