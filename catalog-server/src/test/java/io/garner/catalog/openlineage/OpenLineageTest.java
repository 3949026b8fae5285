package io.garner.catalog.openlineage;

import static io.garner.catalog.openlineage.Events.complete;
import static io.garner.catalog.openlineage.Events.dataset;
import static io.garner.catalog.openlineage.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.LineageServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenLineageTest {

    private static final String FILM_TO_CITY = complete("public.film", "public.city");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1.2.0, 500", "1.6.0, 500", "1.11.0, 404", "1.12.0, 200", "2.0.0, 200"})
    void comesWith112(String version, int status) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(Events.send(server, FILM_TO_CITY).status()).isEqualTo(status);
            assertThat(Events.sendAll(server, FILM_TO_CITY).status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.12.0", "2.0.0"})
    void makesAnEdgeOfEachInputToEachOutput(String version) {
        try (LineageServer server = new LineageServer(version)) {
            String inputs = dataset("public.film") + ", " + dataset("public.nosuch") + ", " + dataset("public.country");
            Answer answer = Events.send(server, event("COMPLETE", inputs, dataset("pagila.public.city")));
            assertThat(answer.text("status")).isEqualTo("success");
            assertThat(answer.message()).isEqualTo("Created 2 lineage edge(s)");
            assertThat(answer.at("/lineageEdgesCreated").asInt()).isEqualTo(2);
            assertThat(answer.json().has("summary")).isFalse();
            assertThat(server.graph("city", 1, 0).at("/upstreamEdges")).hasSize(2);
            assertThat(server.details("film", "city").path("source").asText()).isEqualTo("OpenLineage");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "RUNNING", "ABORT", "FAIL", "OTHER"})
    void onlyCompleteRunsCount(String type) {
        try (LineageServer server = new LineageServer("1.12.0")) {
            Answer answer = Events.send(server, FILM_TO_CITY.replace("COMPLETE", type));
            assertThat(answer.text("status")).isEqualTo("success");
            assertThat(answer.at("/lineageEdgesCreated").asInt()).isZero();
            assertThat(server.graph("city", 1, 0).at("/upstreamEdges")).isEmpty();
        }
    }

    @Test
    void anEventWithoutInputsOrOutputsMakesNothing() {
        try (LineageServer server = new LineageServer("1.12.0")) {
            Answer answer = Events.sendAll(
                    server,
                    event("COMPLETE", "", dataset("public.city")),
                    event("COMPLETE", dataset("public.film"), ""));
            assertThat(answer.text("status")).isEqualTo("success");
            assertThat(answer.at("/summary/skipped").asInt()).isEqualTo(2);
            assertThat(answer.at("/failedEvents")).isEmpty();
        }
    }

    @Test
    void aBatchIsSummedUp() {
        try (LineageServer server = new LineageServer("1.12.0")) {
            Answer answer = Events.sendAll(
                    server,
                    FILM_TO_CITY.replace("COMPLETE", "START"),
                    FILM_TO_CITY,
                    complete("public.city", "public.country"));
            JsonNode summary = answer.at("/summary");
            assertThat(summary.path("received").asInt()).isEqualTo(3);
            assertThat(summary.path("successful").asInt()).isEqualTo(2);
            assertThat(summary.path("skipped").asInt()).isEqualTo(1);
            assertThat(summary.path("failed").asInt()).isZero();
            assertThat(answer.at("/lineageEdgesCreated").asInt()).isEqualTo(2);
        }
    }

    private static String withColumns(String column) {
        String field = "{'namespace': 'n', 'name': 'public.film', 'field': '" + column + "'}";
        String facets = ", 'facets': {'columnLineage': {'fields': {'name': {'inputFields': [" + field + "]}}}}}";
        String city = dataset("public.city").replaceFirst("}$", facets);
        return event("COMPLETE", dataset("public.film"), city)
                .replace("'dag.task'}", "'dag.task', 'facets': {'sql': {'query': 'select 1'}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.12.0", "2.0.0"})
    void columnsAndSqlComeAlong(String version) {
        try (LineageServer server = new LineageServer(version)) {
            Events.send(server, withColumns("id"));
            JsonNode details = server.details("film", "city");
            assertThat(details.path("sqlQuery").asText()).isEqualTo("select 1");
            assertThat(details.at("/columnsLineage/0/fromColumns/0").asText()).isEqualTo("pg.pagila.public.film.id");
            assertThat(details.at("/columnsLineage/0/toColumn").asText()).isEqualTo("pg.pagila.public.city.name");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1.12.0, failure", "2.0.0, success"})
    void columnsKeepTheRulesOfLineage(String version, String status) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(Events.send(server, withColumns("nope")).text("status")).isEqualTo(status);
        }
    }

    @Test
    void aTokenIsNeeded() {
        try (LineageServer server = new LineageServer("1.12.0")) {
            Answer answer = Rest.anonymous(server.server()).post("openlineage/lineage", "{}");
            assertThat(answer.status()).isEqualTo(401);
        }
    }
}
