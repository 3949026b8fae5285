package io.garner.catalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import org.junit.jupiter.api.Test;

class TaskNamesAreUniqueTest {

    @Test
    void refusesARepeatedNameAndTakesAnotherCase() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withPipelineService();
            assertThat(bot.putPipeline("dag", "'tasks': [{'name': 'a'}, {'name': 'a'}]")
                            .message())
                    .isEqualTo("Task name a is repeated");
            assertThat(bot.putPipeline("dag", "'tasks': [{'name': 'a'}, {'name': 'A'}]")
                            .status())
                    .isEqualTo(201);
        }
    }
}
