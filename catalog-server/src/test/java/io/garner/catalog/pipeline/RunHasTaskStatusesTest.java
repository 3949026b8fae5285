package io.garner.catalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunHasTaskStatusesTest {

    private static final String RUN = "'timestamp': 1000, 'executionStatus': 'Successful'";

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aRunWithoutTheListIsA500AndWithAnEmptyOneATakenOne(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withPipelineService();
            bot.putPipeline("dag", "'tasks': []");
            for (String run : new String[] {RUN, RUN + ", 'taskStatus': null"}) {
                Answer crash = bot.putRun(run);
                assertThat(crash.status()).isEqualTo(500);
                assertThat(crash.message()).contains("PipelineStatus.getTaskStatus()\" is null");
                assertThat(crash.text("errorType"))
                        .isEqualTo(version.equals("1.2.0") ? "" : "UNHANDLED_SERVER_EXCEPTION");
            }
            assertThat(bot.putRun(RUN + ", 'taskStatus': []").status()).isEqualTo(200);
        }
    }
}
