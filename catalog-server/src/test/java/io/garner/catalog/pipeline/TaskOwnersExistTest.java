package io.garner.catalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskOwnersExistTest {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @ParameterizedTest(name = "in {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.4.0| 'owner': {'id': 'ID', 'type': 'user'}| /tasks/0/owner/name",
                "1.5.0| 'owners': [{'id': 'ID', 'type': 'user'}]| /tasks/0/owners/0/name",
                "2.0.0| 'owners': [{'id': 'ID', 'type': 'user'}]| /tasks/0/owners/0/name"
            })
    void refusesNobodyAndShowsSomebody(String version, String member, String name) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withPipelineService();
            String tasks = "'tasks': [{'name': 't', " + member + "}]";
            String admin = bot.get("users/name/admin").id();
            assertThat(bot.putPipeline("dag", tasks.replace("ID", NOBODY)).status())
                    .isEqualTo(404);
            assertThat(bot.putPipeline("dag", tasks.replace("ID", admin)).status())
                    .isEqualTo(201);
            assertThat(bot.get("pipelines/name/af.dag?fields=tasks").at(name).asText())
                    .isEqualTo("admin");
        }
    }
}
