package io.garner.catalog.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.LineageServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndsHaveColumnsTest {

    private static final String NO_COLUMNS = "Unsupported Entity Type storedProcedure for lineage";

    @ParameterizedTest
    @ValueSource(strings = {"1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void refusesColumnsOfAProcedure(String version) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(server.columns("film", "load", "film.id", "load.id").message())
                    .isEqualTo(NO_COLUMNS);
            assertThat(server.columns("load", "film", "load.id", "film.id").message())
                    .isEqualTo(NO_COLUMNS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void takesSuchAnEdgeWithoutColumns(String version) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(server.edge("film", "load").status()).isEqualTo(200);
            assertThat(server.edge("load", "film", "'columnsLineage': []").status())
                    .isEqualTo(200);
        }
    }
}
