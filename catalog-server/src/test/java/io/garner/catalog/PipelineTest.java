package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

    private static final String GET = "pipelines/name/af.dag?fields=tasks,tags";
    private static final String TAG =
            "[{'tagFQN': 'Tier.Tier1', 'source': 'Classification', 'labelType': 'Manual'," + " 'state': 'Confirmed'}]";

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void tasksAndTheLastRunAreShownOnDemand(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withPipelineService();
            Answer created = bot.putPipeline("dag", "'tasks': [{'name': 't', 'downstreamTasks': ['nowhere']}]");
            assertThat(created.status()).as(created.response().body()).isEqualTo(201);
            assertThat(created.at("/tasks/0/fullyQualifiedName").asText()).isEqualTo("af.dag.t");
            assertThat(created.at("/tasks/0/downstreamTasks/0").asText()).isEqualTo("nowhere");
            assertThat(created.text("serviceType")).isEqualTo("Airflow");
            Answer light = bot.get("pipelines/name/af.dag");
            assertThat(light.json().has("tasks")).isFalse();
            assertThat(light.json().has("pipelineStatus")).isFalse();
            assertThat(bot.get("pipelines?service=af&fields=tasks")
                            .at("/data/0/tasks/0/name")
                            .asText())
                    .isEqualTo("t");
        }
    }

    @Test
    void dotsInNamesAreQuoted() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withPipelineService();
            Answer created = bot.putPipeline("d.g", "'tasks': [{'name': 'group.t'}]");
            assertThat(created.text("fullyQualifiedName")).isEqualTo("af.\"d.g\"");
            assertThat(created.at("/tasks/0/fullyQualifiedName").asText()).isEqualTo("af.\"d.g\".\"group.t\"");
        }
    }

    @Test
    void droppedTasksAreRemovedAndAllOfThemWhenTheListIsLeftOut() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withPipelineService();
            bot.putPipeline("dag", "'tasks': [{'name': 'a'}, {'name': 'b'}]");
            Answer fewer = bot.putPipeline("dag", "'tasks': [{'name': 'a'}, {'name': 'c'}]");
            assertThat(fewer.version()).isEqualTo(0.2);
            assertThat(fewer.at("/changeDescription/fieldsDeleted/0/oldValue").asText())
                    .isEqualTo("[{\"name\":\"b\",\"fullyQualifiedName\":\"af.dag.b\",\"tags\":[]}]");
            assertThat(fewer.at("/changeDescription/fieldsAdded/0/newValue").asText())
                    .isEqualTo("[{\"name\":\"c\",\"fullyQualifiedName\":\"af.dag.c\"}]");
            bot.putPipeline("dag", "'concurrency': 1");
            assertThat(bot.get(GET).at("/tasks").size()).isZero();
        }
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void anotherTypeOrOrderOfTasksAloneIsNotNoticed(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withPipelineService();
            bot.putPipeline("dag", "'tasks': [{'name': 'a', 'taskType': 'Old', 'downstreamTasks': ['b']}]");
            String changed = "'tasks': [{'name': 'a', 'taskType': 'New', 'downstreamTasks': []}], 'scheduleInterval':"
                    + " '0 1 * * *', 'startDate': '2026-01-01T00:00:00Z'";
            assertThat(bot.putPipeline("dag", changed).change()).isEqualTo("entityNoChange");
            assertThat(bot.get(GET).at("/tasks/0/taskType").asText()).isEqualTo("Old");
            assertThat(bot.get(GET).at("/tasks/0/downstreamTasks/0").asText()).isEqualTo("b");
            assertThat(bot.putPipeline("dag", changed + ", 'concurrency': 2").change())
                    .isEqualTo("entityUpdated");
            assertThat(bot.get(GET).at("/tasks/0/taskType").asText()).isEqualTo("New");
            assertThat(bot.get(GET).text("scheduleInterval")).isEqualTo("0 1 * * *");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.2.0| 'sourceUrl': 'http://localhost/dag'",
                "1.2.0| 'concurrency': 3",
                "1.2.0| 'pipelineLocation': '/dags/dag.py'",
                "1.4.0| 'sourceHash': 'abc'",
                "1.11.0| 'state': 'Inactive'",
                "2.0.0| 'tasks': [{'name': 't', 'description': 'loads'}]"
            })
    void theseDifferencesAreRecorded(String version, String member) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withPipelineService();
            bot.putPipeline("dag", "'tasks': [{'name': 't'}]");
            Answer updated = bot.putPipeline("dag", "'tasks': [{'name': 't'}], " + member);
            assertThat(updated.change()).isEqualTo("entityUpdated");
            assertThat(updated.version()).isEqualTo(0.2);
        }
    }

    @Test
    void aBotFillsTaskDescriptionsAndAPersonReplacesThem() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = Rest.asBot(server).withPipelineService();
            bot.putPipeline("dag", "'tasks': [{'name': 't'}]");
            bot.putPipeline("dag", "'tasks': [{'name': 't', 'description': 'first'}]");
            bot.putPipeline("dag", "'tasks': [{'name': 't', 'description': 'second'}]");
            bot.putPipeline("dag", "'tasks': [{'name': 't'}]");
            assertThat(bot.get(GET).at("/tasks/0/description").asText()).isEqualTo("first");
            Rest.asAdmin(server).putPipeline("dag", "'tasks': [{'name': 't', 'description': 'second'}]");
            assertThat(bot.get(GET).at("/tasks/0/description").asText()).isEqualTo("second");
        }
    }

    @Test
    void tagsOfTasksAreMergedByPutAndShownWithTags() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withPipelineService();
            bot.putPipeline("dag", "'tasks': [{'name': 't', 'tags': " + TAG + "}]");
            bot.putPipeline("dag", "'tasks': [{'name': 't', 'tags': []}], 'concurrency': 2");
            assertThat(bot.get(GET).at("/tasks/0/tags/0/tagFQN").asText()).isEqualTo("Tier.Tier1");
            assertThat(bot.get("pipelines/name/af.dag?fields=tasks")
                            .at("/tasks/0")
                            .has("tags"))
                    .isFalse();
            assertThat(bot.putPipeline("dag", "'tasks': [{'name': 't', 'tags': " + TAG.replace("Tier1", "Tier9") + "}]")
                            .status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void startDateIsADate(String version) {
        Gated.assertTaken(version, "pipelines", "'startDate': '2026-01-01T00:00:00Z'");
        Gated.assertTaken(version, "pipelines", "'startDate': '2026-01-01T00:00:00.123+02:00'");
        Gated.assertRefused(version, "pipelines", "'startDate': 'yesterday'");
    }

    @Test
    void needsAServiceThatExists() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Answer refused = Rest.asBot(server).putPipeline("dag", "'tasks': []");
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.message()).isEqualTo("pipelineService instance for af not found");
        }
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void isDeletedAndRevivedByPut(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withPipelineService();
            String id = bot.putPipeline("dag", "'tasks': []").id();
            assertThat(bot.delete("pipelines/" + id).at("/deleted").asBoolean()).isTrue();
            assertThat(bot.get("pipelines/name/af.dag").status()).isEqualTo(404);
            assertThat(bot.putPipeline("dag", "'tasks': []").id()).isEqualTo(id);
            assertThat(bot.delete("pipelines/" + id + "?hardDelete=true").change())
                    .isEqualTo("entityDeleted");
            assertThat(bot.get("pipelines/" + id + "?include=all").status()).isEqualTo(404);
        }
    }
}
