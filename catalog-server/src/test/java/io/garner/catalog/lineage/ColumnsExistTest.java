package io.garner.catalog.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.LineageServer;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsExistTest {

    private static void assertUnknown(Answer answer, String column) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo("Invalid fully qualified column name " + column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0"})
    void refusesUnknownColumnsOfEitherEnd(String version) {
        try (LineageServer server = new LineageServer(version)) {
            assertUnknown(server.columns("film", "city", "film.nope", "city.id"), "pg.pagila.public.film.nope");
            assertUnknown(server.columns("film", "city", "film.id", "city.nope"), "pg.pagila.public.city.nope");
            assertUnknown(server.edge("film", "city", "'columnsLineage': [{'fromColumns': []}]"), "null");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0"})
    void aRefusedEdgeIsNotStored(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.columns("film", "city", "film.id", "city.nope");
            assertThat(server.graph("city", 1, 1).at("/upstreamEdges")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void takesColumnsThatExistAndNoneToComeFrom(String version) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(server.columns("film", "city", "film.id", "city.name").status())
                    .isEqualTo(200);
            String constant = "'columnsLineage': [{'toColumn': 'pg.pagila.public.city.id', 'function': 'now()'}]";
            assertThat(server.edge("film", "city", constant).status()).isEqualTo(200);
            assertThat(server.details("film", "city")
                            .at("/columnsLineage/0/fromColumns")
                            .isArray())
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1.2.0, 200", "1.4.0, 400", "1.6.0, 400", "1.11.0, 400"})
    void only12TakesColumnsOfAThirdTable(String version, int status) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(server.columns("film", "city", "country.id", "city.id").status())
                    .isEqualTo(status);
            assertThat(server.columns("film", "film", "country.id", "film.id").status())
                    .isEqualTo(status);
        }
    }

    @Test
    void aThirdTableMustExistToo() {
        try (LineageServer server = new LineageServer("1.2.0")) {
            Answer answer = server.columns("film", "city", "nosuch.id", "city.id");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.message()).isEqualTo("table instance for pg.pagila.public.nosuch not found");
            assertUnknown(
                    server.edge("film", "city", "'columnsLineage': [{'fromColumns': ['x'], 'toColumn': 'y'}]"), "x");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1.2.0, 400", "1.4.0, 400", "1.6.0, 200", "1.11.0, 200", "2.0.0, 200"})
    void columnsInsideAStructCountFrom16On(String version, int status) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(server.columns("film", "city", "film.s.x", "city.s.x").status())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aColumnThatGoesLaterStaysOnTheEdge(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.columns("film", "city", "film.id", "city.id");
            server.bot().putTable("film", "'columns': []");
            assertThat(server.details("film", "city").at("/columnsLineage")).hasSize(1);
        }
    }
}
