package io.garner.catalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunNamesTasksOfThePipelineTest {

    private static final String RUN =
            "'timestamp': 1000, 'executionStatus': 'Successful', 'taskStatus': [{'name': 'a.b',"
                    + " 'executionStatus': 'Successful'}]";

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void refusesATaskThatThePipelineDoesNotHaveAnyMore(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withPipelineService();
            bot.putPipeline("dag", "'tasks': [{'name': 'a.b'}]");
            assertThat(bot.putRun(RUN).status()).isEqualTo(200);
            bot.putPipeline("dag", "'tasks': []");
            Answer refused = bot.putRun(RUN);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).isEqualTo("Invalid task name a.b");
        }
    }
}
