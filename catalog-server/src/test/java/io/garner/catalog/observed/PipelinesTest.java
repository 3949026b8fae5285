package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pipelines, their tasks and their runs. */
class PipelinesTest {

    private static final String SERVICES = "services/pipelineServices";

    private static String run(String status, String task) {
        return "'timestamp': 1000, 'executionStatus': '" + status + "', 'taskStatus': [{'name': '" + task
                + "', 'executionStatus': '" + status + "'}]";
    }

    private static Answer tasks(Live it, String tasks) {
        return it.bot().withPipelineService().putPipeline("dag", "'tasks': [" + tasks + "]");
    }

    private static Answer read(Live it) {
        return it.bot().get("pipelines/name/af.dag?fields=tasks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void serviceNeedsNoMoreThanTheTypeOfItsConnection(String version) {
        on(version, it -> {
            String service = "{'name': 'af', 'serviceType': 'Airflow', 'connection': {'config': {'type': 'Airflow'}}}";
            assertThat(it.put(SERVICES, service).status()).isEqualTo(201);
            assertThat(it.put(SERVICES, service).status()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @CsvSource({"1.2.0"})
    void serviceWithoutConnectionBreaksOnTheNextPut(String version) {
        on(version, it -> {
            String bare = "{'name': 'af', 'serviceType': 'Airflow'}";
            assertThat(it.put(SERVICES, bare).status()).isEqualTo(201);
            assertThat(it.put(SERVICES, bare).status()).isEqualTo(500);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void tasksThatAreLeftOutAreRemoved(String version) {
        on(version, it -> {
            assertThat(tasks(it, "{'name': 'a'}, {'name': 'b'}").status()).isEqualTo(201);
            assertThat(tasks(it, "{'name': 'b'}").status()).isEqualTo(200);
            assertThat(read(it).at("/tasks").findValuesAsText("name")).containsExactly("b");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void typeOrFollowersOfATaskAloneAreNotNoticed(String version) {
        on(version, it -> {
            tasks(it, "{'name': 'a', 'taskType': 'Old', 'downstreamTasks': ['b']}, {'name': 'b'}");
            assertThat(tasks(it, "{'name': 'a', 'taskType': 'New', 'downstreamTasks': ['b']}, {'name': 'b'}")
                            .version())
                    .isEqualTo(0.1);
            assertThat(tasks(it, "{'name': 'a', 'taskType': 'Old', 'downstreamTasks': []}, {'name': 'b'}")
                            .version())
                    .isEqualTo(0.1);
            assertThat(read(it).at("/tasks/0/taskType").asText()).isEqualTo("Old");
            assertThat(read(it).at("/tasks/0/downstreamTasks/0").asText()).isEqualTo("b");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void followersNeedNotExistAndNamesMayHaveDots(String version) {
        on(version, it -> {
            assertThat(tasks(it, "{'name': 'group.a', 'downstreamTasks': ['nowhere']}")
                            .status())
                    .isEqualTo(201);
            assertThat(read(it).at("/tasks/0/name").asText()).isEqualTo("group.a");
            assertThat(read(it).at("/tasks/0/downstreamTasks/0").asText()).isEqualTo("nowhere");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void startDateIsADate(String version) {
        on(version, it -> {
            assertThat(it.bot()
                            .withPipelineService()
                            .putPipeline("dag", "'startDate': 'yesterday'")
                            .status())
                    .isEqualTo(400);
            assertThat(it.bot()
                            .putPipeline("dag", "'startDate': '2026-01-01T00:00:00Z'")
                            .status())
                    .isEqualTo(201);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void runsNeedTasksThatThePipelineHas(String version) {
        on(version, it -> {
            tasks(it, "{'name': 'a'}");
            assertThat(it.bot()
                            .putRun("'timestamp': 1000, 'executionStatus': 'Failed'")
                            .status())
                    .isEqualTo(500);
            assertThat(it.bot().putRun(run("Failed", "b")).status()).isEqualTo(400);
            assertThat(it.bot().putRun(run("Failed", "a")).status()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void runsEndInOneOfTheStatesOfTheVersion(String version) {
        on(version, it -> {
            tasks(it, "{'name': 'a'}");
            for (String status : new String[] {"Successful", "Failed", "Pending"}) {
                assertThat(it.bot().putRun(run(status, "a")).status())
                        .as(status)
                        .isEqualTo(200);
            }
            assertThat(it.bot().putRun(run("Skipped", "a")).status()).isEqualTo(it.is12() ? 400 : 200);
            assertThat(it.bot().putRun(run("Running", "a")).status()).isEqualTo(400);
        });
    }
}
