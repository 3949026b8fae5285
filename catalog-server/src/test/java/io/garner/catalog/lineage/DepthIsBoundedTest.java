package io.garner.catalog.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.LineageServer;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepthIsBoundedTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void refusesMoreThanThreeAndLessThanNone(String version) {
        try (LineageServer server = new LineageServer(version)) {
            Answer deep = server.graph("film", 4, 1);
            assertThat(deep.status()).isEqualTo(400);
            assertThat(deep.message()).isEqualTo("[query param upstreamDepth must be less than or equal to 3]");
            assertThat(server.graph("film", 1, 4).status()).isEqualTo(400);
            assertThat(server.graph("film", -1, 0).status()).isEqualTo(400);
            assertThat(server.graph("film", 0, 3).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void isCheckedBeforeTheEntityIsLookedFor(String version) {
        try (LineageServer server = new LineageServer(version)) {
            assertThat(server.graph("nosuch", 4, 1).status()).isEqualTo(400);
            assertThat(server.graph("nosuch", 1, 1).status()).isEqualTo(404);
        }
    }
}
