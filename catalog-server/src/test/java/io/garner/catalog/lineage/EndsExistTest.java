package io.garner.catalog.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.LineageServer;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndsExistTest {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void refusesAnIdThatNobodyHas(String version) {
        try (LineageServer server = new LineageServer(version)) {
            Answer answer = server.edge(NOBODY, "city");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.message()).isEqualTo("table instance for " + NOBODY + " not found");
            assertThat(server.edge("city", NOBODY).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void refusesWhatIsSoftDeletedBeforeItLooksAtColumns(String version) {
        try (LineageServer server = new LineageServer(version)) {
            server.bot().delete("tables/" + server.id("city"));
            Answer answer = server.columns("film", "city", "film.nope", "city.nope");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.message()).isEqualTo("table instance for " + server.id("city") + " not found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void refusesAnIdUnderAnotherType(String version) {
        try (LineageServer server = new LineageServer(version)) {
            String procedure = server.id("load");
            assertThat(server.edge("film", procedure).message())
                    .isEqualTo("table instance for " + procedure + " not found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void refusesATypeThatIsNone(String version) {
        try (LineageServer server = new LineageServer(version)) {
            String body = "{'edge': {'fromEntity': {'id': '" + NOBODY + "', 'type': 'nope'}, 'toEntity': "
                    + server.reference("city") + "}}";
            assertThat(server.bot().put("lineage", LineageServer.json(body)).status())
                    .isEqualTo(404);
        }
    }
}
